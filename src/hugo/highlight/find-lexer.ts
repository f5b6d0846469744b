/** Which lexer a language gets: one of ours, one of lowlight's, or none. */
import { lexBash } from './lexers/bash.ts'
import { lexC } from './lexers/c.ts'
import { lexConsole } from './lexers/console.ts'
import { lexCss, lexCssBefore } from './lexers/css.ts'
import { lexDiff } from './lexers/diff.ts'
import { lexDocker, lexDockerBefore } from './lexers/docker.ts'
import { lexGo, lexGoBefore } from './lexers/go.ts'
import {
  lexGoHtml,
  lexGoHtmlSince0111,
  lexGoHtmlSince0131,
  lexGoTemplate,
  lexGoTemplateBefore,
} from './lexers/go-template.ts'
import { lexGroovy, lexGroovyBefore } from './lexers/groovy.ts'
import { lexHcl } from './lexers/hcl.ts'
import { lexHtml, lexHtmlBefore } from './lexers/html.ts'
import { lexIni } from './lexers/ini.ts'
import { lexJava, lexJavaBefore } from './lexers/java.ts'
import { lexJavascript } from './lexers/javascript.ts'
import { lexJson } from './lexers/json.ts'
import { lexMakefile } from './lexers/makefile.ts'
import { createMarkdownLexer, createMarkdownLexerBefore } from './lexers/markdown.ts'
import { lexPhp, lexPhpBefore } from './lexers/php.ts'
import { lexProperties } from './lexers/properties.ts'
import { lexPython, lexPythonBefore } from './lexers/python.ts'
import { lexRuby } from './lexers/ruby.ts'
import { lexSmarty, lexSmartyBefore } from './lexers/smarty.ts'
import { lexSql } from './lexers/sql.ts'
import { lexToml } from './lexers/toml.ts'
import { lexTypescript, lexTypescriptSince0111, lexTypescriptSince0131 } from './lexers/typescript.ts'
import { lexXml } from './lexers/xml.ts'
import { lexYaml, lexYamlBefore } from './lexers/yaml.ts'
import { findLowlightLexer } from './lowlight-lexer.ts'
import type { Lexer } from './regex-lexer.ts'

const lexPlain: Lexer = code => [{ type: '', text: code }]

/** Let a lexer see its last line ended, as Chroma does for a few. */
const endLine =
  (lexer: Lexer): Lexer =>
  code =>
    lexer(code.endsWith('\n') ? code : `${code}\n`)

/** Our lexers by the names they go by: as in Hugo 0.169, and as in 0.131 and 0.111 where those differ. */
const own: readonly (readonly [names: string, current: Lexer, since0131?: Lexer, since0111?: Lexer])[] = [
  ['bash sh ksh zsh shell bash_* bashrc zshrc ebuild eclass exheres-0 exlib env', lexBash],
  ['c h idc', lexC],
  ['console bash-session sh-session shell-session', endLine(lexConsole)],
  ['css', lexCss, lexCssBefore],
  ['diff patch udiff', endLine(lexDiff)],
  ['docker dockerfile container containerfile', lexDocker, lexDockerBefore],
  ['go golang', lexGo, lexGoBefore],
  ['go-html-template', lexGoHtml, lexGoHtmlSince0131, lexGoHtmlSince0111],
  ['go-text-template go-template gotmpl', lexGoTemplate, lexGoTemplate, lexGoTemplateBefore],
  ['groovy gradle', lexGroovy, lexGroovy, lexGroovyBefore],
  ['hcl', lexHcl],
  ['html htm xhtml', lexHtml, lexHtmlBefore],
  ['ini cfg dosini inf service socket', lexIni],
  ['java', lexJava, lexJava, lexJavaBefore],
  ['javascript js jsm mjs cjs', lexJavascript],
  ['json avsc', lexJson],
  ['make makefile mf mak mk bsdmake', lexMakefile],
  [
    'markdown md mkd',
    createMarkdownLexer(language => findLexer(language, '0.169')),
    createMarkdownLexerBefore(language => findLexer(language, '0.131')),
    createMarkdownLexerBefore(language => findLexer(language, '0.111')),
  ],
  ['php php3 php4 php5', endLine(lexPhp), endLine(lexPhpBefore)],
  ['properties java-properties', lexProperties],
  ['python python3 py py3 pyi pyw bzl jy sage sc star starlark tac', lexPython, lexPython, lexPythonBefore],
  ['ruby rb rbw rake gemspec rbx duby gemfile', lexRuby],
  ['smarty tpl', lexSmarty, lexSmartyBefore],
  ['sql', lexSql],
  ['text txt plain plaintext no-highlight', lexPlain],
  ['toml poetry.lock uv.lock', lexToml],
  ['typescript ts tsx mts cts', lexTypescript, lexTypescriptSince0131, lexTypescriptSince0111],
  ['xml rss svg xsd xsl xslt wsdl wsf csproj vcxproj', lexXml],
  ['yaml yml', lexYaml, lexYamlBefore],
]

const byName = new Map(own.flatMap(entry => entry[0].split(' ').map(name => [name, entry] as const)))

/** Find the lexer for a language by its name or alias, as a generation of Hugo has it. */
export function findLexer(language: string, generation: string): Lexer {
  const name = language.toLowerCase()
  const entry = byName.get(name)
  if (!entry) return findLowlightLexer(name) ?? lexPlain
  const [, current, since0131 = current, since0111 = since0131] = entry
  if (generation === '0.169') return current
  return generation === '0.131' ? since0131 : since0111
}
