import { describe, expect, it } from 'vitest'
import { goMap, goSlice, goString, goType, type HostObject, TypedNil } from '../go/value.ts'
import { referencesField } from './references.ts'
import { TemplateError, TemplateSignal } from './template-error.ts'
import { createTemplateSet, parseTemplate } from './template-set.ts'

class Page implements HostObject {
  Title = 'T <1>'
  secret = 'hidden'
  Missing = null
  Prev = new TypedNil('page.Page')
  get [goType]() {
    return '*page.Page'
  }
  get Kind() {
    return 'page'
  }
  Param(name: unknown) {
    return `param ${name}`
  }
  Fail() {
    throw new Error('no luck')
  }
  Self() {
    return this
  }
}

class Pages implements HostObject {
  get [goType]() {
    return 'page.Pages'
  }
  get [goSlice]() {
    return [new Page(), new Page()]
  }
  ByDate() {
    return this
  }
}

class Terms implements HostObject {
  get [goType]() {
    return 'page.Taxonomy'
  }
  get [goMap]() {
    return new Map([
      ['b', 2],
      ['a', 1],
    ])
  }
  [goString]() {
    return 'terms'
  }
}

const data = { page: new Page(), pages: new Pages(), terms: new Terms(), map: new Map([['Key', 1]]), object: { a: 1 } }

const strings = {
  get [goType]() {
    return 'strings.Namespace'
  },
  ToUpper: (text: string) => text.toUpperCase(),
}

function text(source: string, options = {}): string {
  return parseTemplate('t', source, { mode: 'text', funcs: { strings: () => strings }, ...options }).execute(data)
}

function failure(source: string): TemplateError {
  try {
    text(source)
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('expected an error')
}

describe('onMissingMember', () => {
  const told: string[] = []
  const options = {
    mode: 'text',
    noValue: '',
    onMissingMember: (error: TemplateError) => told.push(error.reason) > 0,
  } as const

  it.each([
    ['a field that a value lacks', '[{{ .Page.Nope }}]', "can't evaluate field Nope in type *page.Page"],
    ['a field of a page that is not there', '[{{ .Page.Prev.Title }}]', 'nil pointer evaluating page.Page.Title'],
    ['a method that a value lacks', '[{{ .Page.Nope 1 }}]', "can't evaluate field Nope in type *page.Page"],
    ['a field of a list', '[{{ .List.First }}]', "can't evaluate field First in type interface {}"],
  ])('takes %s for nil and tells of it', (_, text, reason) => {
    told.length = 0
    expect(parseTemplate('t', text, options).execute({ Page: new Page(), List: [1] })).toBe('[]')
    expect(told).toEqual([reason])
  })

  it('leaves what a method says of itself an error', () => {
    expect(() => parseTemplate('t', '{{ .Fail }}', options).execute(new Page())).toThrow('error calling Fail: no luck')
  })
})

describe('a host object', () => {
  it.each([
    ['{{.page.Title}} {{.page.Kind}}', 'T <1> page'],
    ['{{.page.Param "x"}} {{"y" | .page.Param}} {{.page.Self.Self.Title}}', 'param x param y T <1>'],
    ['{{range .pages}}{{.Kind}} {{end}}{{len .pages}} {{(index .pages 1).Title}}', 'page page 2 T <1>'],
    ['{{range .pages.ByDate}}x{{end}}', 'xx'],
    ['{{range $k, $v := .terms}}{{$k}}={{$v}} {{end}}{{.terms}} {{.terms.a}}', 'a=1 b=2 terms 1'],
    ['{{.map.Key}} {{index .map "Key"}} {{.map.nothing}}', '1 1 <no value>'],
    ['{{strings.ToUpper "x"}} {{"y" | strings.ToUpper}} {{(strings.ToUpper "z") | len}}', 'X Y 1'],
    ['{{if .page.Prev}}yes{{else}}no{{end}} {{with .page.Prev}}{{.Title}}{{end}}', 'no '],
  ])('%j writes %j', (source, expected) => {
    expect(text(source)).toBe(expected)
  })

  it.each([
    ['{{.page.secret}}', "can't evaluate field secret in type *page.Page"],
    ['{{.page.Title 1}}', 'Title has arguments but cannot be invoked as function'],
    ['{{.page.Fail}}', 'error calling Fail: no luck'],
    ['{{.page.Prev.Title}}', 'nil pointer evaluating page.Page.Title'],
    ['{{.page.Missing.Title}}', 'nil pointer evaluating interface {}.Title'],
    ['{{strings.ToLower "x"}}', "can't evaluate field ToLower in type strings.Namespace"],
  ])('%j fails with %j', (source, reason) => {
    expect(failure(source).reason).toBe(reason)
  })
})

describe('a template', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'length',
    'valueOf',
    'size',
    'get',
  ]

  it.each(names)('finds no %s in data', name => {
    for (const part of ['object', 'map']) {
      expect(text(`{{.${part}.${name}}}`)).toBe('<no value>')
      expect(text(`{{index .${part} "${name}"}}`)).toBe('<no value>')
    }
    expect(text(`{{.${name}}}`)).toBe('<no value>')
  })

  it.each(names)('finds no %s in a host object, a list, a string or a function', name => {
    for (const part of ['.page', '.pages', '(print 1)', '.object.a', 'strings', '.page.Param']) {
      expect(() => text(`{{(${part}).${name}}}`)).toThrow(TemplateError)
    }
  })

  it.each(names)('has no function %s', name => {
    expect(() => text(`{{${name}}}`)).toThrow(`function "${name}" not defined`)
  })
})

describe('a set of templates', () => {
  it('keeps a clone apart from what it was made of', () => {
    const base = createTemplateSet({ mode: 'html' })
    base.parse('base', '<main>{{block "main" .}}default{{end}}</main>')
    const copy = base.clone()
    copy.parse('single', '{{define "main"}}<p>{{.}}</p>{{end}}')
    expect(copy.lookup('base')?.execute('<')).toBe('<main><p>&lt;</p></main>')
    expect(base.lookup('base')?.execute('<')).toBe('<main>default</main>')
  })

  it('does not let an empty template replace one that holds something', () => {
    const set = createTemplateSet({ mode: 'text' })
    set.parse('a', 'full')
    set.parse('a', ' {{/* nothing */}} ')
    expect(set.lookup('a')?.execute()).toBe('full')
    expect(set.names()).toEqual(['a'])
    expect(set.lookup('b')).toBeUndefined()
  })

  it('passes a signal of the host on unwrapped', () => {
    const signal = new TemplateSignal('value')
    const stop = () => {
      throw signal
    }
    expect(() => parseTemplate('t', 'a{{if true}}{{stop}}{{end}}', { funcs: { stop } }).execute()).toThrow()
    try {
      parseTemplate('t', '{{stop}}', { funcs: { stop } }).execute()
    } catch (error) {
      expect(error).toBe(signal)
    }
  })

  it('tells the place of an error as Go does and as an editor does', () => {
    const error = failure('a\n  é{{.page.Nope}}')
    expect(error.message).toBe(
      'template: t:2:11: executing "t" at <.page.Nope>: can\'t evaluate field Nope in type *page.Page',
    )
    expect(error).toMatchObject({ templateName: 't', executing: 't', line: 2, column: 11, context: '.page.Nope' })
  })

  it('keeps the error of a template within a template as its cause', () => {
    const inner = () => parseTemplate('inner', '\n{{.x.y}}', { mode: 'text' }).execute({ x: 'text' })
    try {
      parseTemplate('outer', '{{partial}}', { mode: 'text', funcs: { partial: inner } }).execute()
      throw new Error('expected an error')
    } catch (error) {
      expect((error as TemplateError).message).toBe(
        'template: outer:1:2: executing "outer" at <partial>: error calling partial: ' +
          'template: inner:2:4: executing "inner" at <.x.y>: can\'t evaluate field y in type interface {}',
      )
      expect((error as TemplateError).cause).toMatchObject({ templateName: 'inner', line: 2 })
    }
  })

  it('follows its options', () => {
    expect(text('[[.object.a]] {{.}}', { delims: ['[[', ']]'] })).toBe('1 {{.}}')
    expect(text('{{.none}}', { noValue: '' })).toBe('')
    expect(() => text('{{.none}}', { missingKey: 'error' })).toThrow('map has no entry for key "none"')
  })

  it('ends a recursion without end with an error', () => {
    expect(() => text('{{define "x"}}{{template "x"}}{{end}}{{template "x"}}')).toThrow(
      'exceeded maximum template depth',
    )
    expect(() => text(`{{${'('.repeat(5000)}1${')'.repeat(5000)}}}`)).toThrow('nested too deeply')
    expect(() => text('{{if true}}'.repeat(5000) + '{{end}}'.repeat(5000))).toThrow('nested too deeply')
  })
})

describe('referencesField', () => {
  it.each([
    ['{{.Inner}}', true],
    ['{{$.Inner | print}}', true],
    ['{{with .X}}{{if (print .Page.Inner)}}{{end}}{{end}}', true],
    ['{{/* .Inner */}}{{".Inner"}} .Inner', false],
    ['{{.InnerDeindent}}', false],
  ])('on %j is %j', (source, expected) => {
    expect(referencesField(parseTemplate('t', source), '.Inner')).toBe(expected)
  })
})

describe('a template that leaves another context than it finds', () => {
  it('does so at its second call too, other than in Go, where the value behind that is escaped for the wrong place', () => {
    const source =
      '{{define "open"}}<script>var a = {{end}}{{template "open"}}{{.}}</script>{{template "open"}}{{.}}</script>'
    expect(parseTemplate('t', source).execute('x')).toBe('<script>var a = "x"</script><script>var a = "x"</script>')
  })

  it('may not leave open another number of braces in each branch, though Go lets it', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal in the page
    const template = parseTemplate('t', '<script>`${ {{if .}}{a: {{else}}/re/{{end}} }`</script>')
    expect(() => template.execute(1)).toThrow('{{if}} branches end in different contexts')
  })
})

describe('a template that calls itself', () => {
  it('comes to an end when it cuts a text byte by byte, characters apart', () => {
    const source = '{{define "x"}}{{if .}}.{{template "x" (slice . 1)}}{{end}}{{end}}{{template "x" "é😀a"}}'
    expect(parseTemplate('t', source).execute()).toMatch(/^\.+$/)
  })

  it('fails in good order when each call stands deeper in a script than the one before', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template literal in the page
    const template = parseTemplate('t', '<script>{{block "b" .}}`${ {{template "b" .}}{{end}}</script>')
    expect(() => template.execute()).toThrow('cannot compute output context for template t')
  })
})

describe('a function with onArgumentError', () => {
  class Luck {
    get [goType]() {
      return 'main.Luck'
    }
    Bad() {
      throw new Error('no luck')
    }
  }
  const attempt = Object.assign((...values: unknown[]) => `got ${values.join(' ')}`, {
    onArgumentError: (error: TemplateError) => `caught ${error.line}:${error.column} ${error.reason}`,
  })
  const failing = Object.assign((): unknown => raise(new Error('own fault')), { onArgumentError: () => 'caught' })
  const signal = new TemplateSignal('s')
  const raise = (error: unknown) => {
    throw error
  }
  const funcs = { attempt, failing, leave: () => raise(signal), fail: (text: string) => raise(new Error(text)) }
  const run = (source: string) =>
    parseTemplate('t', source, { mode: 'text', funcs }).execute({ luck: new Luck(), list: [1], ok: 'fine' })

  it.each([
    ['{{attempt .ok}}', 'got fine'],
    ['{{attempt (fail "x")}}', 'caught 1:12 error calling fail: x'],
    ['{{attempt .luck.Bad}}', 'caught 1:16 error calling Bad: no luck'],
    ['{{attempt .ok (index .list 5)}}', 'caught 1:16 error calling index: index out of range: 5'],
    ['{{attempt .ok.deeper | printf "%q"}}', '"caught 1:14 can\'t evaluate field deeper in type interface {}"'],
    ['{{with attempt (fail "x")}}{{.}}{{end}} and on', 'caught 1:17 error calling fail: x and on'],
    ['{{.ok | attempt "a"}}', 'got a fine'],
  ])('%s writes %s', (source, expected) => {
    expect(run(source)).toBe(expected)
  })

  it('is not asked about a value that comes through a pipeline', () => {
    expect(() => run('{{fail "x" | attempt}}')).toThrow('error calling fail: x')
  })

  it('is not asked about its own error', () => {
    expect(() => run('{{failing .ok}}')).toThrow('error calling failing: own fault')
  })

  it('lets a signal pass', () => {
    let caught: unknown
    try {
      run('{{attempt leave}}')
    } catch (error) {
      caught = error
    }
    expect(caught).toBe(signal)
  })
})

describe('comments of HTML in scripts', () => {
  const script = '<script><!--\nvar a = {{ . }};\n// -->\n</script>'

  it.each([
    [true, '<script>\nvar a =  1 ;\n\n</script>'],
    [false, '<script><!--\nvar a =  1 ;\n\n</script>'],
  ])('fall away only where they are known: %s', (htmlCommentsInScripts, output) => {
    expect(parseTemplate('t', script, { htmlCommentsInScripts }).execute(1)).toBe(output)
  })
})
