/** One element drawn to the text of its declarative shadow root. */
import { LitElementRenderer } from '@lit-labs/ssr'
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js'
import type { Attributes } from './scan-page.ts'

/** Draw the element `tag`: by the renderer that is ready for it, or by a new one with these attributes and session. */
export function renderElement(
  tag: string,
  attributes: Attributes,
  ready?: LitElementRenderer,
  session?: unknown,
): string {
  const renderer = ready ?? new LitElementRenderer(tag)
  if (!ready) {
    for (const [name, value] of Object.entries(attributes)) renderer.setAttribute(name, value)
    if (session !== undefined) renderer.setProperty('session', session)
  }
  renderer.connectedCallback()
  const info = {
    elementRenderers: [LitElementRenderer],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [],
    slotStack: [],
    deferHydration: false,
  }
  const shadow = collectResultSync(renderer.renderShadow(info) ?? [])
  return `<template shadowrootmode="open">${foldStyles(shadow)}</template>`
}

/** Take the indentation out of the style sheets, of which a page repeats many. */
function foldStyles(html: string): string {
  return html.replace(/<style>[\s\S]*?<\/style>/g, style => style.replace(/\s+/g, ' ').replace(/ ?([{};,]) ?/g, '$1'))
}
