import { describe, expect, it } from 'vitest'
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

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('the theme’s words for the elements', () => {
  it('are the built-in ones in English', async () => {
    const words = await readWords('en')
    const known = new Map(
      Object.entries({ ...english, ...lateEnglish }).map(([key, text]) => [nameInTheme(key), text as string]),
    )
    expect(words.size).toBeGreaterThan(100)
    for (const [name, text] of words) expect([name, known.get(name)]).toEqual([name, text])
  })

  it.each(['de', 'es', 'ja'])('are all there in %s, with the same placeholders', async language => {
    const words = await readWords(language)
    for (const [name, text] of await readWords('en')) {
      expect([name, placeholders(words.get(name) ?? 'missing')]).toEqual([name, placeholders(text)])
    }
  })
})
