/** What the cluster may have queued in the kernel: data only, one form for each rule. */
import type { Action } from './actions/action.ts'

/** One thing the cluster does by itself at its time. */
export type ClusterPending =
  /** Nothing happens, but whoever watches looks again: for goals that speak of time. */
  | { readonly type: 'heartbeat'; readonly everyMs: number }
  | { readonly type: 'perform'; readonly action: Action }
  | { readonly type: 'begin_maintenance'; readonly host: string }
  | { readonly type: 'retry_maintenance'; readonly host: string }
  | { readonly type: 'refresh_host'; readonly host: string }
  | { readonly type: 'stop_gluster'; readonly host: string }
  | { readonly type: 'install_packages'; readonly host: string }
  | { readonly type: 'packages_installed'; readonly host: string }
  | { readonly type: 'reboot_over'; readonly host: string }
  | { readonly type: 'host_booted'; readonly host: string }
  | { readonly type: 'grace_over'; readonly host: string }
  | { readonly type: 'restore_score'; readonly host: string }
  | { readonly type: 'upgrade_checked'; readonly host: string }
  | { readonly type: 'elect_spm' }
  | { readonly type: 'sync_bricks' }
  | { readonly type: 'heal_info' }
  | { readonly type: 'heal_bricks' }
  | { readonly type: 'pause_vms'; readonly volume: string }
  | { readonly type: 'resume_vms'; readonly volume: string }
  | { readonly type: 'agent_migrate_engine'; readonly host: string }
  | { readonly type: 'agent_restart_engine' }
  | { readonly type: 'migration_ready'; readonly vm: string }
  | { readonly type: 'migration_round'; readonly vm: string }
  | { readonly type: 'migration_poll'; readonly vm: string }
  | { readonly type: 'vm_started'; readonly vm: string }
  | { readonly type: 'vm_shut_down'; readonly vm: string }
  | { readonly type: 'restart_ha_vm'; readonly vm: string }
  | { readonly type: 'restart_leased_vm'; readonly vm: string }
  | { readonly type: 'kill_paused_vm'; readonly vm: string; readonly since: number }
  | { readonly type: 'vm_suspended'; readonly vm: string }
  | { readonly type: 'recover_host'; readonly host: string }
  | { readonly type: 'agent_leaves_host'; readonly host: string }
  | { readonly type: 'soft_fence'; readonly host: string }
  | { readonly type: 'kdump_awaited'; readonly host: string }
  | { readonly type: 'dump_written'; readonly host: string }
  | { readonly type: 'power_cut'; readonly host: string; readonly purpose: FencePurpose }
  | { readonly type: 'power_given'; readonly host: string; readonly purpose: FencePurpose }
  | { readonly type: 'error_over'; readonly host: string }
  | { readonly type: 'send_mails' }
  | { readonly type: 'clear_jobs' }

/** Why a host's power is cut or given: because it is silent, or because an operator said so. */
export type FencePurpose = 'recover' | 'restart' | 'start' | 'stop'
