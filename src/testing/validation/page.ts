/** The page of the documentation that holds the simulator against what was measured. */
import { acceptanceRows } from './acceptance.ts'
import type { Row } from './rows.ts'
import { validationRows } from './rows.ts'

/** Write the page. */
export function validationPage(): string {
  return `---
title: How true the simulator is
description: Live migrations that others measured, held against what the simulator makes of them.
weight: 70
---

A program writes this page and a test checks it (\`UPDATE=1 npx vitest run src/testing/validation\` writes it anew): what it says is what the simulator does.

## Against what was measured

The figures come from notes and logs that others published: QEMU’s own test notes, a design paper of KubeVirt, logs of Proxmox and of cloud-hypervisor, an example of SimGrid. A row says what was given and what the simulator predicts from it.

${table(validationRows(), 'Measured')}

Not compared, because the model has nothing to say about it: compression and its gain (V11), the speed at which zero pages are found (V13), where the working set decides and is not told (V16, V17), averages that are a sum divided by a time (V21, V22), set-up alone (V23), the course of a progress bar (V24), Xen’s own rules for giving up (V26).

## Against what a sheet of paper gives

${table(acceptanceRows(), 'By hand')}

The rest of the model’s figures are those of ovirt-engine 4.2 and VDSM 4.2: which they are, and what is inferred, the source code says where it uses them.
`
}

/** Say how far a prediction is off, as a share; undefined where words are compared. */
export function errorOf({ measured, predicted }: Row): number | undefined {
  if (typeof measured !== 'number' || typeof predicted !== 'number') return undefined
  return measured === 0 ? predicted : (predicted - measured) / measured
}

/** Say whether a row is as good as it has to be. */
export function isWithin(row: Row): boolean {
  const error = errorOf(row)
  return error === undefined ? row.measured === row.predicted : Math.abs(error) <= (row.tolerance ?? 0) + 1e-12
}

function table(rows: readonly Row[], measured: string): string {
  const head = `| Row | What | Quantity | ${measured} | Predicted | Error | Remark |\n| --- | --- | --- | --- | --- | --- | --- |`
  const lines = rows.map(row => {
    const error = errorOf(row)
    const off =
      error === undefined
        ? isWithin(row)
          ? 'none'
          : 'differs'
        : `${(error * 100).toFixed(1).replace(/^-(0\.0)$/, '$1')} %`
    const cells = [row.id, row.setup, row.quantity, show(row.measured, row.unit), show(row.predicted, row.unit), off]
    return `| ${[...cells, row.note ?? ''].join(' | ')} |`
  })
  return [head, ...lines].join('\n')
}

function show(value: number | string, unit: string): string {
  if (typeof value === 'string') return value
  const text = Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 100 ? 2 : 1)
  return unit === '' ? text : `${text} ${unit}`
}
