import { describe, expect, it } from 'vitest'
import { inlineNestedImports } from './nested-imports.ts'

const files: Readonly<Record<string, string>> = {
  'file:///part': '.p { q: r; }',
  'file:///outer': '@import "part";',
}
const find = (url: string) => (files[`file:///${url}`] ? { url, text: files[`file:///${url}`]! } : undefined)

describe('inlineNestedImports', () => {
  it.each([
    ['@if $on { .a { @import "part"; } }', '@if $on { .a { .p { q: r; } } }'],
    ['@if $on { .a { @import "part" } }', '@if $on { .a { .p { q: r; }} }'],
    ['@else { .a { @import "outer"; } }', '@else { .a { .p { q: r; } } }'],
    [
      "@mixin m($x: ';') { @media print { @import 'part', 'part'; } }",
      "@mixin m($x: ';') { @media print { .p { q: r; }\n.p { q: r; } } }",
    ],
    ['@each $i in 1 2 { .a-#{$i} { b: c; } @import "part"; }', '@each $i in 1 2 { .a-#{$i} { b: c; } .p { q: r; } }'],
  ])('reads a file in place: %s', (text, expected) => {
    expect(inlineNestedImports({ url: 'file:///main', text }, find)).toBe(expected)
  })

  it.each([
    ['outside of directives', '@if $on { a { b: c; } } .a { @import "part"; }'],
    ['after a directive without a block', '@mixin m { a: b; } @include m; .a { @import "part"; }'],
    ['plain CSS', '@if $on { @import "theme.css"; @import url(//x.test/{a); }'],
    ['with a medium', '@if $on { @import "part" print; }'],
    ['in a comment', '@if $on { /* @import "part"; */ // @import "part";\n }'],
    ['in a text', `@if $on { a { content: '@import "part";' } }`],
  ])('leaves an import %s', (_, text) => {
    expect(inlineNestedImports({ url: 'file:///main', text }, find)).toBe(text)
  })
})
