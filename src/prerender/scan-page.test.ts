import { describe, expect, it } from 'vitest'
import { scanPage } from './scan-page.ts'

describe('scanPage', () => {
  it('finds elements with the offset behind their opening tag, whatever stands before', () => {
    const html = '<!-- <lab-task> --><p title="<lab-task>">é😀<lab-task for=a task="x>y">t</lab-task>'
    const [found, ...rest] = scanPage(html).elements
    expect(rest).toEqual([])
    expect(found).toMatchObject({ tag: 'lab-task', attributes: { for: 'a', task: 'x>y' } })
    expect(html.slice(found?.openEnd)).toBe('t</lab-task>')
  })

  it('ignores what is inside templates, noscript, scripts and text areas', () => {
    const inner = '<lab-progress></lab-progress>'
    const html = `<template>${inner}</template><noscript>${inner}</noscript><script>"${inner}"</script><textarea>${inner}</textarea>`
    expect(scanPage(html).elements).toEqual([])
  })

  it('reads the exercise of a console and only that script', () => {
    const [console] = scanPage(
      '<cluster-console><script>1</script><script type="application/json">{"a":"<p>"}</script></cluster-console>',
    ).elements
    expect(console?.exercise).toBe('{"a":"<p>"}')
  })

  it('knows the items of the first list of a content, nested lists left out', () => {
    const html =
      '<div data-lab-content><ul><li>u</li></ul><ol><li>one<ol><li>inner</li></ol><li> <p>two</p><p>more</p></ol></div>'
    const [content] = scanPage(html).contents
    expect(content?.items.map(({ text }) => text)).toEqual(['oneinner', ' twomore'])
    const [first, second] = content!.items
    expect(html.slice(first!.boxOffset, first!.hintOffset)).toBe('one<ol><li>inner</li></ol>')
    expect(html.slice(second!.boxOffset, second!.hintOffset)).toBe('two')
  })
})
