/** The `safe` namespace: texts vouched for, which escaping then leaves alone (Hugo manual, functions/safe). */
import { type SafeKind, safe } from '../../go/safe.ts'
import { toText } from './convert.ts'
import type { FunctionSpec, Namespace } from './function-spec.ts'

/** The functions of `safe`. */
export const safeNamespace: Namespace = {
  name: 'safe',
  functions: {
    HTML: vouch('HTML', ['safeHTML', 'safehtml'], '{{ safeHTML "<b>x</b>" }}', '<b>x</b>'),
    CSS: vouch(
      'CSS',
      ['safeCSS', 'safecss'],
      '<p style="{{ safeCSS "color: red" }}"></p>',
      '<p style="color: red"></p>',
    ),
    JS: vouch('JS', ['safeJS', 'safejs'], '<script>{{ safeJS "f()" }}</script>', '<script>f()</script>'),
    JSStr: vouch('JSStr', ['safeJSStr'], '<script>x = "{{ safeJSStr "a" }}"</script>', '<script>x = "a"</script>'),
    HTMLAttr: vouch(
      'HTMLAttr',
      ['safeHTMLAttr'],
      '<a {{ safeHTMLAttr `hidden="until"` }}></a>',
      '<a hidden="until"></a>',
    ),
    URL: vouch(
      'URL',
      ['safeURL', 'safeUrl', 'safeurl'],
      '<a href="{{ safeURL "irc://x" }}"></a>',
      '<a href="irc://x"></a>',
    ),
    SanitizeURL: { arity: 1, call: url => toText(url), aliases: ['sanitizeURL', 'sanitizeurl'] },
  },
}

function vouch(kind: SafeKind, aliases: readonly string[], template: string, output: string): FunctionSpec {
  return { arity: 1, call: text => safe[kind](toText(text)), aliases, examples: [[template, output]] }
}
