import { describe, expect, it } from 'vitest'
import { eventKinds, jobTitles, refusalKinds } from '../../simulator/index.ts'
import { hostStatusLabels, vmStatusLabels } from '../console/labels.ts'
import { dialogEnglish } from './dialog-english.ts'
import { english } from './english.ts'
import { lateEnglish } from './late-english.ts'

/** Read what a language of our theme says for the elements; its lines are `console_pause: "Pause"`. */
async function readWords(language: string): Promise<Map<string, string>> {
  const response = await fetch(`/themes/labwright/i18n/${language}.yaml`)
  const lines = (await response.text()).matchAll(/^(console_\w+): (".*")$/gm)
  return new Map([...lines].map(([, name, text]) => [name!, JSON.parse(text!) as string]))
}

function nameInTheme(key: string): string {
  const name = key.replace(/^console\./, '').replaceAll('.', '_')
  return `console_${name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`
}

/** Every English word by its name in the theme: those of the elements, of the statuses, of the log, of refusals and of tasks. */
function knownWords(): Map<string, string> {
  const known: [string, string][] = [
    ...Object.entries({ ...english, ...lateEnglish, ...dialogEnglish }),
    ...Object.entries(hostStatusLabels).map(([status, { spaced }]): [string, string] => [
      `hostStatus.${status}`,
      spaced,
    ]),
    ...Object.entries(vmStatusLabels).map(([status, { spaced }]): [string, string] => [`vmStatus.${status}`, spaced]),
    ...Object.entries(refusalKinds).map(([name, { text }]): [string, string] => [`refusal.${name}`, text]),
    ...Object.entries(jobTitles).map(([name, title]): [string, string] => [`job.${name}`, title]),
    ...Object.entries(eventKinds).map(([name, { text }]): [string, string] => [`event.${name}`, text]),
  ]
  return new Map(known.map(([key, text]) => [nameInTheme(key), text]))
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the theme’s words for the elements', () => {
  it('are the built-in ones in English', async () => {
    const words = await readWords('en')
    expect(Object.fromEntries(words)).toEqual(Object.fromEntries(knownWords()))
  })

  it('are brought along by a page in another language, each of them', async () => {
    const partial = await (await fetch('/themes/labwright/layouts/partials/element-strings.html')).text()
    const brought = new Set(
      /`([^`]+)`/
        .exec(partial.slice(partial.indexOf('split')))?.[1]
        ?.split(/\s+/)
        .map(nameInTheme),
    )
    expect([...knownWords().keys()].filter(name => !brought.has(name))).toEqual([])
  })

  it.each(['de', 'es', 'ja'])('are all there in %s, with the same placeholders', async language => {
    const words = await readWords(language)
    for (const [name, text] of await readWords('en')) {
      expect([name, placeholders(words.get(name) ?? 'missing')]).toEqual([name, placeholders(text)])
    }
  })
})
