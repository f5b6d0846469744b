/** `power_off_host` and `power_on_host`: the buttons in the machine room, which ask nobody. */
import { refuse } from '../refusal.ts'
import { switchOff, switchOn } from '../rules/host-power.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Cut a machine's power. */
export const powerOffHost: ActionRule<'power_off_host'> = {
  place: 'machine_room',
  fields: { host: 'host' },
  refuse: (state, { host }) => (hostOf(state, host).power === 'off' ? refuse('hasNoPower', { host }) : undefined),
  perform: (world, { host }) => {
    switchOff(world, host, 'off')
    return undefined
  },
}

/** Give a machine power again. */
export const powerOnHost: ActionRule<'power_on_host'> = {
  place: 'machine_room',
  fields: { host: 'host' },
  refuse: (state, { host }) => (hostOf(state, host).power === 'off' ? undefined : refuse('hasPower', { host })),
  perform: (world, { host }) => {
    switchOn(world, host)
    return undefined
  },
}
