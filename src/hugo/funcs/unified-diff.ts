/** The difference of two texts as `strings.Diff` writes it: a unified diff with three lines of context (Go internal/diff). */

const contextLines = 3

/** One line of a comparison: in both texts, only in the old, or only in the new one. */
interface Step {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/** Compare two texts line by line; equal ones give nothing. */
export function unifiedDiff(oldName: string, oldText: string, newName: string, newText: string): string {
  if (oldText === newText) return ''
  const steps = compareLines(linesOf(oldText), linesOf(newText))
  const hunks = hunksOf(steps).map(([start, end]) => writeHunk(steps, start, end))
  return `diff ${oldName} ${newName}\n--- ${oldName}\n+++ ${newName}\n${hunks.join('')}`
}

/** The lines of a text, each with its line break; one that is missing at the end is said in words. */
function linesOf(text: string): string[] {
  const lines = text.split(/(?<=\n)/).filter(line => line !== '')
  const last = lines.at(-1)
  if (last !== undefined && !last.endsWith('\n')) lines[lines.length - 1] = `${last}\n\\ No newline at end of file\n`
  return lines
}

/** Step through both texts along their longest common subsequence of lines. */
function compareLines(before: readonly string[], after: readonly string[]): Step[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i]![j] =
        before[i] === after[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const steps: Step[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      steps.push({ sign: ' ', line: before[i]! })
      i++
      j++
    } else if (i < before.length && (j === after.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      steps.push({ sign: '-', line: before[i++]! })
    else steps.push({ sign: '+', line: after[j++]! })
  }
  return steps
}

/** The stretches of steps that hold changes and the lines around them. */
function hunksOf(steps: readonly Step[]): [number, number][] {
  const hunks: [number, number][] = []
  steps.forEach(({ sign }, i) => {
    if (sign === ' ') return
    const last = hunks.at(-1)
    const start = Math.max(0, i - contextLines)
    const end = Math.min(steps.length, i + 1 + contextLines)
    if (last && start <= last[1]) last[1] = end
    else hunks.push([start, end])
  })
  return hunks
}

function writeHunk(steps: readonly Step[], start: number, end: number): string {
  const range = (sign: '-' | '+') => {
    const count = (list: readonly Step[]) => list.filter(step => step.sign === ' ' || step.sign === sign).length
    const length = count(steps.slice(start, end))
    return `${sign}${count(steps.slice(0, start)) + (length > 0 ? 1 : 0)},${length}`
  }
  const lines = steps.slice(start, end).map(({ sign, line }) => sign + line)
  return `@@ ${range('-')} ${range('+')} @@\n${lines.join('')}`
}
