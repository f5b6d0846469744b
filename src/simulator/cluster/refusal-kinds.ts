/** Every reason to refuse: its code, and its text with what it speaks of in braces. */

/** Reasons by our name for them; a `{hostStatus}` or `{vmStatus}` is a status, `{item}` an item of a menu. */
export const refusalKinds = {
  hasNoPower: { code: 'power', text: 'Host {host} has no power already.' },
  hasPower: { code: 'power', text: 'Host {host} has power already.' },
  cannotCrash: { code: 'power', text: 'Host {host} does not run, so that it cannot crash.' },
  hangs: { code: 'power', text: 'Host {host} hangs already.' },
  vdsmStopped: { code: 'vdsm', text: 'VDSM does not run on Host {host}.' },
  vdsmNeedsHost: { code: 'vdsm', text: 'Host {host} does not run, so that nothing can be started on it.' },
  vdsmRuns: { code: 'vdsm', text: 'VDSM runs on Host {host} already.' },
  cablePulled: { code: 'cable', text: 'The cable of Host {host} to {network} is pulled already.' },
  cablePlugged: { code: 'cable', text: 'The cable of Host {host} to {network} is plugged in.' },
  managerUnreachable: {
    code: 'manager_unreachable',
    text: 'The Manager does not answer: the machine it runs on is not up.',
  },
  itemForHost: { code: 'host_status', text: '{item} is not possible while the status of Host {host} is {hostStatus}.' },
  itemForVm: { code: 'vm_status', text: '{item} is not possible while the status of VM {vm} is {vmStatus}.' },
  itemByPower: {
    code: 'host_status',
    text: '{item} by power management is not possible while the status of Host {host} is {hostStatus}: it has to be {hostStatuses}.',
  },
  cannotLeave: { code: 'host_status', text: 'Host {host} cannot enter Maintenance while its status is {hostStatus}.' },
  alreadyInMaintenance: { code: 'already_in_maintenance', text: 'Host {host} is already in Maintenance.' },
  noEngineHost: {
    code: 'no_hosted_engine_host',
    text: "Host {host} runs the Manager's VM {vm}, and no other Host that is Up can run it.",
  },
  pinnedVms: {
    code: 'pinned_vms',
    text: 'Host {host} cannot enter Maintenance: it runs VMs that do not migrate by themselves ({list}).',
  },
  silentHostWithVms: {
    code: 'silent_host_with_vms',
    text: 'Host {host} does not answer and still holds VMs ({list}).',
  },
  silentSpm: {
    code: 'silent_spm',
    text: 'Host {host} does not answer and holds the Storage Pool Manager role: confirm first that it was rebooted.',
  },
  noOtherHost: { code: 'no_other_host', text: 'No other Host of the cluster is Up to take the VMs of Host {host}.' },
  glusterQuorum: {
    code: 'gluster_quorum',
    text: 'Cannot switch Host {host} to Maintenance. Gluster quorum will be lost for the following Volumes: {list}. Bricks that are Down already: {bricks}.',
  },
  glusterUnsynced: {
    code: 'gluster_unsynced',
    text: 'Cannot switch Host {host} to Maintenance. Unsynced entries present in following gluster bricks: {list}.',
  },
  answers: {
    code: 'host_status',
    text: 'Host {host} is {hostStatus}: it answers, and cannot be confirmed as rebooted.',
  },
  noPowerManagement: { code: 'no_power_management', text: 'Host {host} has no power management configured.' },
  noFenceProxy: {
    code: 'no_fence_proxy',
    text: 'No other Host is Up that could reach the fence agent of Host {host}.',
  },
  fenceQuietTime: {
    code: 'fence_quiet_time',
    text: 'Host {host} was fenced a moment ago: the next order can follow in {n} seconds.',
  },
  silentToStop: { code: 'host_silent', text: 'Host {host} does not answer, so that it cannot be told to stop.' },
  hostSilent: { code: 'host_silent', text: 'Host {host} does not answer.' },
  hostBusy: { code: 'host_busy', text: 'Host {host} is busy with another task already.' },
  hostLeaves: { code: 'host_busy', text: 'Host {host} is being upgraded or moved to Maintenance already.' },
  spmNeedsUp: { code: 'host_status', text: 'Host {host} is {hostStatus}: only a host that is Up can be SPM.' },
  alreadySpm: { code: 'already_spm', text: 'Host {host} is the Storage Pool Manager already.' },
  spmNever: { code: 'spm_never', text: 'Host {host} has SPM priority Never.' },
  spmSilent: {
    code: 'spm_silent',
    text: 'Host {host} holds the role and does not answer: confirm first that it was rebooted.',
  },
  noUpdate: { code: 'no_update', text: 'There are no available updates for the host {host}.' },
  pinnedVm: { code: 'pinned_vm', text: 'VM {vm} is set to "Do not allow migration".' },
  sameHost: { code: 'same_host', text: 'VM {vm} already runs on Host {host}.' },
  cannotMigrate: { code: 'no_host', text: 'VM {vm} cannot be migrated. {reasons}' },
  cannotRun: { code: 'no_host', text: 'VM {vm} cannot be run. {reasons}' },
  agentMigration: {
    code: 'agent_migration',
    text: 'The hosted-engine agent moves VM {vm}; the Manager cannot cancel that.',
  },
  postcopy: { code: 'postcopy', text: 'VM {vm} runs on its destination already: a post-copy cannot be cancelled.' },
  kdumpNeedsPower: {
    code: 'no_power_management',
    text: 'Kdump integration of Host {host} needs power management, which is not configured.',
  },
  vmHostSilent: { code: 'host_silent', text: 'Host {host}, on which VM {vm} runs, does not answer.' },
  managerVm: { code: 'hosted_engine', text: 'VM {vm} runs the Manager itself, which cannot stop it.' },
  managerVmHa: {
    code: 'hosted_engine',
    text: 'VM {vm} runs the Manager: its agents restart it, so that it cannot be highly available besides.',
  },
  haAndPinned: {
    code: 'ha_and_pinned',
    text: 'VM {vm} cannot be highly available and bound to one Host by "Do not allow migration".',
  },
  leaseWithoutHa: { code: 'lease_without_ha', text: 'VM {vm} can hold a lease only if it is highly available.' },
  leaseNeedsKill: { code: 'lease_needs_kill', text: 'With a lease the resume behaviour of VM {vm} can only be KILL.' },
  vmMigrating: { code: 'vm_status', text: 'VM {vm} is being migrated from Host {source} to Host {destination}.' },
  noMemory: { code: 'no_memory', text: 'Host {host} has only {n} MB left to give to VM {vm}.' },
  memorySize: { code: 'unknown', text: 'memory must be a size in whole MiB, such as 4 GiB, and not "{text}"' },
  tagLetters: { code: 'unknown', text: 'a tag has letters, figures, "-" and "_" only, and "{text}" has others' },
  mailedAlready: { code: 'subscription', text: 'Event {event} is mailed to {address} already.' },
  notMailed: { code: 'subscription', text: 'Event {event} is not mailed to {address}.' },
  hostNotUp: { code: 'no_host', text: 'The host {host} is not Up ({hostStatus}).' },
  filterMigration: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter Migration because the VM already runs on it.',
  },
  filterPin: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter PinToHost because the VM is bound to {list}.',
  },
  filterCpu: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter CPU because it has {cores} cores and the VM needs {n}.',
  },
  filterHa: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter HA because its hosted-engine score is {n}.',
  },
  filterMemory: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter Memory because its available memory is too low ({n} MB) to run the VM.',
  },
  filterNoNetwork: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter Network because no network is defined.',
  },
  filterCable: {
    code: 'no_host',
    text: 'The host {host} did not satisfy internal filter Network because its cable to {network} is pulled.',
  },
  leaseHeld: { code: 'no_host', text: 'Host {host}, on which VM {vm} still runs, holds its lease.' },
  noDisk: { code: 'no_host', text: "Volume {volume} of VM {vm}'s disk has no quorum." },
  didNotStart: { code: 'no_host', text: 'VM {vm} did not start on Host {host}.' },
  doesNotAnswer: { code: 'no_host', text: 'The host {host} does not answer.' },
} as const satisfies Record<string, { readonly code: string; readonly text: string }>
