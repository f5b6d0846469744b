/** `crash_host`, `stop_vdsm` and `start_vdsm`: what can befall a machine beyond its power, done at the machine itself. */
import { refuse } from '../refusal.ts'
import { crash } from '../rules/host-power.ts'
import { atNextLook, innerHost, patchInnerHost } from '../world.ts'
import type { ActionRule } from './action-rule.ts'
import { hostOf } from './host-menu.ts'

/** Let a machine's kernel panic: it dumps and reboots where kdump is set up, else it hangs with its power on. */
export const crashHost: ActionRule<'crash_host'> = {
  place: 'machine_room',
  fields: { host: 'host' },
  refuse: (state, { host }) => (hostOf(state, host).power === 'on' ? undefined : refuse('cannotCrash', { host })),
  perform: (world, { host }) => {
    if (!innerHost(world, host).running) return refuse('hangs', { host })
    crash(world, host)
    return undefined
  },
}

/** Stop a host's VDSM: its VMs run on, but the Manager hears nothing of it. */
export const stopVdsm: ActionRule<'stop_vdsm'> = {
  place: 'machine_room',
  fields: { host: 'host' },
  refuse: () => undefined,
  perform: (world, { host }) => {
    const { running, vdsm } = innerHost(world, host)
    if (!running || !vdsm) return refuse('vdsmStopped', { host })
    patchInnerHost(world, host, { vdsm: false })
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
    return undefined
  },
}

/** Start a host's VDSM again. */
export const startVdsm: ActionRule<'start_vdsm'> = {
  place: 'machine_room',
  fields: { host: 'host' },
  refuse: () => undefined,
  perform: (world, { host }) => {
    const { running, vdsm } = innerHost(world, host)
    if (!running) return refuse('vdsmNeedsHost', { host })
    if (vdsm) return refuse('vdsmRuns', { host })
    patchInnerHost(world, host, { vdsm: true })
    atNextLook(world, world.profile.refreshMs, { type: 'refresh_host', host })
    return undefined
  },
}
