/** Dockerfiles, checked against Chroma's lexer: the instructions here, what they run by the lexers of Bash and JSON. */
import { createLexer, type Lexer, type Rule } from '../regex-lexer.ts'
import { lexBash } from './bash.ts'
import { lexJson } from './json.ts'

const simpleBefore: readonly Rule[] = [
  [/(HEALTHCHECK)((?:(?:\s*\\?\s*)--\w+=\w+(?:\s*\\?\s*))+)/i, ['k', lexBash]],
  [/((?:FROM|MAINTAINER|EXPOSE|WORKDIR|USER|STOPSIGNAL)|VOLUME)\b(.*)/i, ['k', 's']],
  [/HEALTHCHECK/i, 'err'],
]

const simple: readonly Rule[] = [
  [/(HEALTHCHECK)((?:(?:\s*\\?\s*)--\w+=\w+(?:\s*\\?\s*))*)/i, ['k', lexBash]],
  [/(FROM)([ \t]*)([^\s}<]*)(?:([ \t]*)(AS)([ \t]*)([^\s}<]*))?/i, ['k', 'w', 's', 'w', 'k', 'w', 's']],
  [/(MAINTAINER|EXPOSE|WORKDIR|USER|STOPSIGNAL)([ \t]*)([^\s}<]*)/i, ['k', 'w', 's']],
]

function createDocker(own: readonly Rule[]): Lexer {
  return createLexer({
    root: [
      [/#.*/, 'c'],
      [/(ONBUILD)((?:\s*\\?\s*))/i, ['k', lexBash]],
      ...own.slice(0, 1),
      [/(VOLUME|ENTRYPOINT|CMD|SHELL)((?:\s*\\?\s*))(\[.*?\])/i, ['k', lexBash, lexJson]],
      [/(LABEL|ENV|ARG)((?:(?:\s*\\?\s*)\w+=\w+(?:\s*\\?\s*))*)/i, ['k', lexBash]],
      ...own.slice(1),
      [/(?:RUN|CMD|ENTRYPOINT|ENV|ARG|LABEL|ADD|COPY)/i, 'k'],
      [/((?:.*\\\n)*.+)/, [lexBash]],
    ],
  })
}

/** Lex Dockerfiles as Hugo 0.169 does. */
export const lexDocker = createDocker(simple)

/** Lex Dockerfiles as Hugo did before. */
export const lexDockerBefore = createDocker(simpleBefore)
