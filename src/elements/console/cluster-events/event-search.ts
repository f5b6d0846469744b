/** By what events can be searched, in the portal's names for their fields; a word alone is looked for in the message. */
import type { ClusterEvent } from '../../../simulator/index.ts'
import type { Strings } from '../../runtime/strings.ts'
import { describeEvent } from '../describe-event.ts'
import type { Searchable } from '../search/search-language.ts'

/** The fields of an event. */
export function eventSearchFields(strings: Strings): Searchable<ClusterEvent> {
  return {
    known: {
      severity: ['normal', 'warning', 'error', 'alert'],
      message: [],
      type: 'number',
      user: [],
      host: [],
      vm: [],
    },
    fieldsOf: event => ({
      name: describeEvent(event, strings),
      message: describeEvent(event, strings),
      severity: event.severity,
      type: event.id,
      user: event.user ?? '',
      host: event.host ?? '',
      vm: event.vm ?? '',
    }),
  }
}
