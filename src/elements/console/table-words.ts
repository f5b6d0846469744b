/** The words that every grid of the portal needs. */
import type { Strings } from '../runtime/strings.ts'
import type { SortWords } from '../widgets/cluster-table/sort-bar.ts'

/** Give the words of the control that orders cards. */
export function sortWords(strings: Strings): SortWords {
  return {
    label: strings('table.sortBy'),
    ascending: strings('table.ascending'),
    descending: strings('table.descending'),
  }
}
