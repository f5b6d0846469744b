/** What an operator can do: plain data with oVirt's verbs, the same in the log, in exercise files and in the portal. */

/** One act of the operator. The first group only changes what the learner sees. */
export type Action =
  | { readonly type: 'select_host'; readonly host: string }
  | { readonly type: 'select_vm'; readonly vm: string }
  | { readonly type: 'open_page'; readonly page: string }
  | { readonly type: 'open_dialog'; readonly dialog: string; readonly host?: string; readonly vm?: string }
  | { readonly type: 'close_dialog' }
  | { readonly type: 'upgrade_host'; readonly host: string; readonly reboot?: boolean }
  | { readonly type: 'check_for_upgrade'; readonly host: string }
  | {
      readonly type: 'deactivate_host'
      readonly host: string
      readonly ignore_gluster?: boolean
      readonly stop_gluster?: boolean
      readonly reason?: string
    }
  | { readonly type: 'activate_host'; readonly host: string }
  | { readonly type: 'confirm_host_rebooted'; readonly host: string }
  | { readonly type: 'select_spm'; readonly host: string }
  | { readonly type: 'start_vm'; readonly vm: string }
  | { readonly type: 'shutdown_vm'; readonly vm: string }
  | { readonly type: 'stop_vm'; readonly vm: string }
  | { readonly type: 'migrate_vm'; readonly vm: string; readonly host?: string }
  | { readonly type: 'cancel_migration'; readonly vm: string }
  | { readonly type: 'suspend_vm'; readonly vm: string }
  | {
      readonly type: 'update_vm'
      readonly vm: string
      readonly ha?: boolean
      readonly priority?: string
      readonly lease?: boolean
      readonly resume?: string
      readonly migration_mode?: string
      readonly migration_policy?: string
      readonly placement?: readonly string[]
      /** A size with its unit. */
      readonly memory?: string
    }
  | {
      readonly type: 'update_host'
      readonly host: string
      readonly power_management?: boolean
      readonly kdump_detection?: boolean
      readonly spm_priority?: string
    }
  | { readonly type: 'assign_tags'; readonly host?: string; readonly vm?: string; readonly tags: string }
  | { readonly type: 'fence_host'; readonly host: string; readonly fence_type: string }
  | { readonly type: 'add_event_subscription'; readonly event: number }
  | { readonly type: 'remove_event_subscription'; readonly event: number }
  | { readonly type: 'reinstall_host'; readonly host: string }
  | { readonly type: 'restart_host'; readonly host: string }
  | { readonly type: 'stop_host'; readonly host: string }
  | { readonly type: 'power_off_host'; readonly host: string }
  | { readonly type: 'power_on_host'; readonly host: string }
  | { readonly type: 'crash_host'; readonly host: string }
  | { readonly type: 'stop_vdsm'; readonly host: string }
  | { readonly type: 'start_vdsm'; readonly host: string }
  | { readonly type: 'pull_cable'; readonly host: string; readonly network: string }
  | { readonly type: 'plug_cable'; readonly host: string; readonly network: string }

/** Name of an action. */
export type ActionType = Action['type']

/** The action of one type. */
export type ActionOf<T extends ActionType> = Extract<Action, { type: T }>
