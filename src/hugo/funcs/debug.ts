/** The `debug` namespace: looks into values while a site is made (Hugo manual, functions/debug). */
import { toJson } from '../../go/json.ts'
import { goType, type HostObject, isHostObject } from '../../go/value.ts'
import { toText } from './convert.ts'
import type { Namespace } from './function-spec.ts'
import { isNil } from './inspect.ts'

/** The functions of `debug`. */
export const debugNamespace: Namespace = {
  name: 'debug',
  functions: {
    Dump: {
      arity: 1,
      call: value =>
        isNil(value)
          ? '<nil>'
          : isHostObject(value)
            ? `${value[goType]}${toJson(value, { indent: '  ' })}`
            : toJson(value, { indent: '  ' }),
      examples: [['{{ debug.Dump (dict "a" 1) | safeHTML }}', '{\n  "a": 1\n}']],
    },
    VisualizeSpaces: {
      arity: 1,
      call: text => toText(text).replace(/[ \t\n\r]/g, space => shownSpaces[space] ?? space),
      examples: [['{{ debug.VisualizeSpaces "a\\tb" }}', 'a[TAB]b']],
    },
    Timer: { arity: 1, call: name => new Timer(toText(name)) },
  },
}

const shownSpaces: Readonly<Record<string, string>> = {
  ' ': '[SPACE]',
  '\t': '[TAB]',
  '\n': '[NEWLINE]\n',
  '\r': '[CR]',
}

/** A timer; the build measures its templates itself, so that stopping it writes nothing. */
class Timer implements HostObject {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }

  get [goType](): string {
    return '*debug.timer'
  }

  Stop(): string {
    return ''
  }
}
