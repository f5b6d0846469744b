import { describe, expect, it } from 'vitest'
import { createStrings } from '../runtime/strings.ts'
import { describeRefusal } from './describe-refusal.ts'

const spanish = createStrings({
  'action.powerOff': 'Apagar',
  'vmStatus.down': 'Apagada',
  'hostStatus.down': 'Caído',
  'hostStatus.maintenance': 'Mantenimiento',
  'refusal.itemForVm': '«{item}» no es posible mientras el estado de la VM {vm} es {vmStatus}.',
  'refusal.itemByPower': '«{item}» no es posible: el estado del host {host} tiene que ser {hostStatuses}.',
  'refusal.cannotRun': 'No se puede ejecutar la VM {vm}. {reasons}',
  'refusal.doesNotAnswer': 'El host {host} no responde.',
})

const refusal = { code: 'vm_status', message: 'In English.' } as const

describe('describeRefusal', () => {
  it('says items of menus and statuses in the words of the page', () => {
    const values = { item: 'Power Off', vm: 'web', vmStatus: 'down' }
    expect(describeRefusal({ ...refusal, name: 'itemForVm', values }, spanish)).toBe(
      '«Apagar» no es posible mientras el estado de la VM web es Apagada.',
    )
  })

  it('lists several statuses', () => {
    const values = { item: 'Power Off', host: 'rhhi1', hostStatus: 'up', hostStatuses: 'down,maintenance' }
    expect(describeRefusal({ ...refusal, name: 'itemByPower', values }, spanish)).toBe(
      '«Apagar» no es posible: el estado del host rhhi1 tiene que ser Caído, Mantenimiento.',
    )
  })

  it('says why each host was passed over', () => {
    const reasons = ['rhhi1', 'rhhi2'].map(host => ({ ...refusal, name: 'doesNotAnswer' as const, values: { host } }))
    expect(describeRefusal({ ...refusal, name: 'cannotRun', values: { vm: 'web' }, reasons }, spanish)).toBe(
      'No se puede ejecutar la VM web. El host rhhi1 no responde. El host rhhi2 no responde.',
    )
  })

  it.each([
    ['in a language without the words', { ...refusal, name: 'hangs', values: { host: 'rhhi1' } } as const],
    ['a fault in the form of an action', refusal],
  ])('keeps the simulator’s English for %s', (_, given) => {
    expect(describeRefusal(given, spanish)).toBe('In English.')
  })
})
