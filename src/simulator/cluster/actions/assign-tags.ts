/** `assign_tags`: the words by which a host or VM is found again, all of them anew (the portal's Assign Tags). */
import { type Refusal, refuse } from '../refusal.ts'
import { patchHost, patchVm } from '../world.ts'
import type { ActionRule } from './action-rule.ts'

/** Give a host or a VM its tags, written one after the other with commas between. */
export const assignTags: ActionRule<'assign_tags'> = {
  place: 'portal',
  fields: { host: 'host?', vm: 'vm?', tags: 'text' },
  refuse: (_, { host, vm, tags }) => refuseObject(host, vm) ?? refuseTags(readTags(tags)),
  perform: (world, { host, vm, tags }) => {
    if (host !== undefined) patchHost(world, host, { tags: readTags(tags) })
    if (vm !== undefined) patchVm(world, vm, { tags: readTags(tags) })
    return undefined
  },
}

/** Read tags: each once, in the order of the alphabet. */
function readTags(text: string): readonly string[] {
  const words = text.split(',').map(word => word.trim())
  return [...new Set(words.filter(word => word !== ''))].sort()
}

function refuseObject(host: string | undefined, vm: string | undefined): Refusal | undefined {
  if ((host === undefined) !== (vm === undefined)) return undefined
  return { code: 'unknown', message: 'tags are assigned to a host or to a VM: name one of them' }
}

/** Refuse what a search could not name (oVirt's rule for the names of tags). */
function refuseTags(tags: readonly string[]): Refusal | undefined {
  const wrong = tags.find(tag => !/^[\w-]+$/.test(tag))
  if (wrong === undefined) return undefined
  return refuse('tagLetters', { text: wrong })
}
