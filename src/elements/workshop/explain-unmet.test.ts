import { describe, expect, it } from 'vitest'
import { createStrings } from '../runtime/strings.ts'
import { explainUnmet } from './explain-unmet.ts'

describe('explainUnmet', () => {
  it.each([
    ["view.selected_host == 'rhhi3' (view.selected_host is '')", 'This waits for a host to be selected.'],
    ["view.selected_vm != '' (view.selected_vm is '')", 'This waits for a virtual machine to be selected.'],
    ["view.dialog == 'upgrade_host' (view.dialog is '')", 'This waits for a dialog to be opened.'],
    [
      "hosts['rhhi3'].status == 'up' (hosts['rhhi3'].status is 'preparing_for_maintenance')",
      'rhhi3: status is not yet “up” but “preparing for maintenance”.',
    ],
    [
      'hosts[view.selected_host].vm_count > 0 (hosts[view.selected_host].vm_count is 0)',
      'The selected host: vm count is 0.',
    ],
    ["not yet: hosts['rhhi3'].update_available", 'rhhi3: “update available” does not hold yet.'],
    ["not yet: !hosts['rhhi3'].update_available", 'rhhi3: “update available” still holds.'],
    ['not yet: happened(15)', 'Not logged yet: “Host … was switched to Maintenance Mode.”'],
    ['not yet: events.exists(e, e.id == 15)', 'Not logged yet: “Host … was switched to Maintenance Mode.”'],
    ['not yet: 1 == 2', 'A condition does not hold yet: 1 == 2'],
  ])('says %s as: %s', (unmet, expected) => {
    expect(explainUnmet(unmet, createStrings())).toBe(expected)
  })
})
