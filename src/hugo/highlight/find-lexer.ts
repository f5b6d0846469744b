/** Which lexer a language gets: one of ours, one of lowlight's, or none. */
import { lexBash } from './lexers/bash.ts'
import { lexIni } from './lexers/ini.ts'
import { lexJson } from './lexers/json.ts'
import { lexYaml, lexYamlBefore } from './lexers/yaml.ts'
import { findLowlightLexer } from './lowlight-lexer.ts'
import type { Lexer } from './regex-lexer.ts'

const own: readonly (readonly [names: string, lexer: Lexer])[] = [
  ['bash sh ksh zsh shell bash_* bashrc zshrc ebuild eclass exheres-0 exlib env', lexBash],
  ['yaml yml', lexYaml],
  ['json avsc', lexJson],
  ['ini cfg dosini inf service socket', lexIni],
  ['text txt plain plaintext no-highlight', code => [{ type: '', text: code }]],
]

const byName = new Map(own.flatMap(([names, lexer]) => names.split(' ').map(name => [name, lexer] as const)))

/** Find the lexer for a language by its name or alias, as a generation of Hugo has it. */
export function findLexer(language: string, generation: string): Lexer {
  const name = language.toLowerCase()
  if (generation !== '0.169' && (name === 'yaml' || name === 'yml')) return lexYamlBefore
  return byName.get(name) ?? findLowlightLexer(name) ?? (code => [{ type: '', text: code }])
}
