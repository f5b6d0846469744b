/** `transform.HTMLToMarkdown`: the Markdown that gives a piece of HTML, for the common elements (Hugo manual). */
import { Parser } from 'htmlparser2'

const inlineMarks: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  del: '~~',
  s: '~~',
}

interface State {
  output: string
  readonly lists: { readonly isOrdered: boolean; count: number }[]
  readonly links: string[]
  isPreformatted: boolean
}

/** Write HTML as Markdown. */
export function htmlToMarkdown(html: string): string {
  const state: State = { output: '', lists: [], links: [], isPreformatted: false }
  const parser = new Parser({
    onopentag: (name, attributes) => openElement(state, name, attributes),
    ontext: text => {
      state.output += state.isPreformatted ? text : text.replace(/\s+/g, ' ')
    },
    onclosetag: name => closeElement(state, name),
  })
  parser.end(html)
  return state.output
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function openElement(state: State, name: string, attributes: Readonly<Record<string, string>>): void {
  if (/^h[1-6]$/.test(name)) state.output += `\n\n${'#'.repeat(Number(name[1]))} `
  else if (name === 'p' || name === 'div') state.output += '\n\n'
  else if (name === 'br') state.output += '  \n'
  else if (name === 'hr') state.output += '\n\n* * *\n\n'
  else if (name === 'pre') openPreformatted(state)
  else if (name === 'ul' || name === 'ol') openList(state, name === 'ol')
  else if (name === 'li') state.output += listMarker(state)
  else if (name === 'img') state.output += `![${attributes['alt'] ?? ''}](${attributes['src'] ?? ''})`
  else if (name === 'a') {
    state.links.push(attributes['href'] ?? '')
    state.output += '['
  } else if (!state.isPreformatted) state.output += inlineMarks[name] ?? ''
}

function closeElement(state: State, name: string): void {
  if (/^(h[1-6]|p|div)$/.test(name)) state.output += '\n\n'
  else if (name === 'pre') {
    state.isPreformatted = false
    state.output += '\n```\n\n'
  } else if (name === 'ul' || name === 'ol') {
    state.lists.pop()
    state.output += state.lists.length === 0 ? '\n\n' : ''
  } else if (name === 'a') state.output += `](${state.links.pop() ?? ''})`
  else if (!state.isPreformatted) state.output += inlineMarks[name] ?? ''
}

function openPreformatted(state: State): void {
  state.isPreformatted = true
  state.output += '\n\n```\n'
}

function openList(state: State, isOrdered: boolean): void {
  if (state.lists.length === 0) state.output += '\n\n'
  state.lists.push({ isOrdered, count: 0 })
}

function listMarker(state: State): string {
  const list = state.lists.at(-1)
  if (!list) return '\n- '
  list.count++
  return `\n${'  '.repeat(state.lists.length - 1)}${list.isOrdered ? `${list.count}.` : '-'} `
}
