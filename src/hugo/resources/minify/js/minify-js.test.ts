import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { MinifyError } from '../minify-error.ts'
import { editionOf } from './edition.ts'
import { defaultScriptSettings, minifyJs } from './minify-js.ts'

// The expected texts are those of Hugo 0.131 and 0.169.
describe('minifyJs', () => {
  it.each([
    ['if (a) { b() } else { c() }', 'a?b():c()'],
    ['if (!a) b(); if (c) { d(); e() }', 'a||b(),c&&(d(),e())'],
    ['function f(x) { if (x) { return 1 } return 2 }', 'function f(e){return e?1:2}'],
    ['function f(x) { if (x) return 1; else { y(); return 2 } }', 'function f(e){return e?1:(y(),2)}'],
    ['function f() { a(); b(); return c() }', 'function f(){return a(),b(),c()}'],
    ['function f() { if (a) throw b; throw c }', 'function f(){throw a?b:c}'],
    ['function f() { a(); return undefined }', 'function f(){a()}'],
    ['while (a) { b(); continue }', 'for(;a;)b()'],
    ['a(); for (; b; ) c()', 'for(a();b;)c()'],
    ['var a = 1; var b; b = 2; f(a, b)', 'var a=1,b=2;f(a,b)'],
    [
      'function f(x) { var a = g(x); for (var i = 0; i < a; i++) h(i); var b = a + i; return b }',
      'function f(e){for(var s,n=g(e),t=0;t<n;t++)h(t);return s=n+t,s}',
    ],
    ['function first(second, third) { return second + second }', 'function first(e){return e+e}'],
    [
      'var f = function named() { return 1 }, g = function named() { return named }',
      'var f=function(){return 1},g=function e(){return e}',
    ],
    ['var { a, b: { c } } = d, [e, ...f] = g', 'var{a,b:{c}}=d,[e,...f]=g'],
    ['x = a ? true : false; y = a == b ? false : true; z = a ? a : b; w = a ? b : a', 'x=!!a,y=a!=b,z=a||b,w=a&&b'],
    ['x = a === null || a === undefined ? b : a', 'x=a??b'],
    ['x = a == null ? undefined : a.b.c', 'x=a?.b.c'],
    ['x = !(a && b); y = !(a == b || c); z = !!(a < b)', 'x=!a||!b,y=a!=b&&!c,z=a<b'],
    ["x = typeof a === 'string'", 'x=typeof a=="string"'],
    [String.raw`x = 'it\'s' + "a \"b\"" + 'line\nbreak'`, 'x=`it\'sa "b"line\nbreak`'],
    ["x = a + 'b' + 'c' + d", 'x=a+"bc"+d'],
    ['x = 0xff + 1_000 + 1.50 + 0b11 + 1e3 + .5 + 10n', 'x=255+1e3+1.5+3+1e3+.5+10n'],
    [
      "x = { 'a': 1, 'b-c': 2, 3: a, d: d, e() {}, get f() { return 1 } }",
      'x={a:1,"b-c":2,3:a,d,e(){},get f(){return 1}}',
    ],
    ["x = a['b'] + a['b c'] + a['0'] + (1).toFixed()", 'x=a.b+a["b c"]+a[0]+1..toFixed()'],
    [
      'x = (a, b) => { return a + b }; y = a => ({ b: a }); z = async (a) => { await a; }',
      'x=(e,t)=>e+t,y=e=>({b:e}),z=async e=>{await e}',
    ],
    [
      'import a, { b as c, default as d } from \'./m\'; export { a as default }; export const e = 1; export * from "n"',
      'import a,{b as c,default as d}from"./m";export{a as default};export const e=1;export*from"n"',
    ],
    ['try { a() } catch (unused) { b() } finally { c() }', 'try{a()}catch{b()}finally{c()}'],
    [
      'switch (a) { case 1: b(); break; default: { let c = 2; d(c) } }',
      'switch(a){case 1:b();break;default:{let e=2;d(e)}}',
    ],
    [
      '/*! kept */ function f() { /* gone */ /*! kept too */ return 1 } // gone',
      '/*! kept */function f(){/*! kept too */return 1}',
    ],
    ["'use strict'; (function () { 'use strict'; a() })()", '"use strict";(function(){"use strict";a()})()'],
    ['label: for (const a of b) { if (c) continue label; d(a) }', 'label:for(const e of b){if(c)continue label;d(e)}'],
    ['x = a ? f(b) : f(c); y = a ? (b ? c : d) : d', 'x=f(a?b:c),y=a?b?c:d:d'],
    [`x = \`a \${b} c\` + tag\`\\x41\``, `x=\`a \${b} c\`+tag\`\\x41\``],
    [String.raw`x = /[\/]\-\.\:/g; y = a / b`, String.raw`x=/[/]-\.:/g,y=a/b`],
    ['x = a - -b + +c - (d - e); y = (a + b) * c; z = (a, b)', 'x=a- -b+ +c-(d-e),y=(a+b)*c,z=(a,b)'],
    [String.raw`x = "</script>" + '\x3c\u0041\101'`, String.raw`x="<\/script><AA"`],
    ['do { a() } while (b)', 'do a();while(b)'],
    ['if (a) { if (b) c() } else d()', 'a?b&&c():d()'],
    ['function* g() { yield a; yield* b; yield undefined }', 'function*g(){yield a,yield*b,yield}'],
    ['x = new A() , y = new B(1), z = new (f())()', 'x=new A,y=new B(1),z=new(f())'],
    ['for (var k in o) if (o[k]) n++', 'for(var k in o)o[k]&&n++'],
    ['x = a?.b?.[c]?.(d); (a?.b).c', 'x=a?.b?.[c]?.(d),(a?.b).c'],
    ['with (a) b(c); delete a.b; void f()', 'with(a)b(c);delete a.b,void f()'],
    ['{ let only = f(); } { const x = 1 } { a(); b() }', 'f(),a(),b()'],
    ['x = a ** b; y = (-a) ** b; z = a ?? b; w ||= c', 'x=a**b,y=(-a)**b,z=a??b,w||=c'],
  ])('writes %s as Hugo does', (source, expected) => {
    expect(minifyJs(source, editionOf('0.131'))).toBe(expected)
    expect(minifyJs(source, editionOf('0.169'))).toBe(expected)
  })

  it.each([
    [
      'let x = true, y = undefined, z = Infinity, w = !true',
      'let x=!0,y=void 0,z=1/0,w=!!0',
      'let x=!0,y=0[0],z=1/0,w=!!0',
    ],
    [
      'class A extends B { #p = 1; static q = 2; constructor() { super(); this.#p++ } get r() { return this.#p } }',
      'class A extends B{#p=1;static q=2;constructor(){super(),this.#p++}get r(){return this.#p}}',
      'class A extends B{#e=1;static q=2;constructor(){super(),this.#e++}get r(){return this.#e}}',
    ],
    ['if (true) a(); else b(); c = c + 1', 'a(),c=c+1', 'a(),++c'],
    [
      'x = Math.pow(a, b) + Math.sqrt(c) + Number("1")',
      'x=Math.pow(a,b)+Math.sqrt(c)+Number("1")',
      'x=a**b+c**.5+Number("1")',
    ],
  ])('writes %s as the Hugo of each generation does', (source, in131, in169) => {
    expect(minifyJs(source, editionOf('0.131'))).toBe(in131)
    expect(minifyJs(source, editionOf('0.169'))).toBe(in169)
  })

  it.each([
    ['/*! a */\nb()\n/*! d */\ne()', '/*! a */b(),e()'],
    ["x = 'a $b' + 'c \\u0041'", 'x="a $bc \\u0041"'],
  ])('writes %s as Hugo 0.111 does', (source, expected) => {
    expect(minifyJs(source, editionOf('0.111'))).toBe(expected)
  })

  it.each([
    ['let total = 0; for (let i = 0; i < 10; i++) { if (i % 2) continue; total += i } total'],
    ['(function () { var a = [3, 1, 2], b; b = a.slice().sort(); return b.join() + a.map(x => x * 2) })()'],
    [
      'function pick({ a, b: [c = 5] = [] }, ...rest) { return a ? c : rest.length ? rest[0] : undefined } [pick({ a: 1 }), pick({}, 7), pick({ b: [] })].join()',
    ],
    [
      'class Counter { #n = 0; static make() { return new Counter() } add() { this.#n++; return this } get n() { return this.#n } } Counter.make().add().add().n',
    ],
    [
      'var s = ""; outer: for (const x of "abc") { for (const y of "xy") { if (x === "b") continue outer; s += x + y } } s',
    ],
    [
      'function f(n) { switch (n) { case 1: return "one"; case 2: { let t = "two"; return t } default: throw Error("no") } } var r = f(1) + f(2); try { f(3) } catch (e) { r += e.message } r',
    ],
    [`var text = "</scr" + "ipt>\\n" + "it's \\u0041" + \`a\${1 + 1}\`; text`],
  ])('leaves what a script does: %s', source => {
    for (const generation of ['0.111', '0.131', '0.169'] as const)
      expect(runInNewContext(minifyJs(source, editionOf(generation)))).toEqual(runInNewContext(source))
  })

  it('leaves the names of variables where a site wants that', () => {
    const settings = { ...defaultScriptSettings, keepVarNames: true }
    expect(minifyJs('function f(first) { return first }', editionOf('0.131'), settings)).toBe(
      'function f(first){return first}',
    )
  })

  it('uses nothing that is newer than the version of a site', () => {
    const settings = { ...defaultScriptSettings, version: 2019 }
    expect(minifyJs('x = a == null ? b : a', editionOf('0.131'), settings)).toBe('x=a==null?b:a')
  })

  it('tells where a script is none', () => {
    const minify = () => minifyJs('let a\nlet b = ;', editionOf('0.131'))
    expect(minify).toThrow(new MinifyError('Unexpected token', { line: 2, column: 9 }))
  })
})
