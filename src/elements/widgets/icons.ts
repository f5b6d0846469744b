/**
 * The drawings of the console: small figures of our own on a 16 by 16 grid, one colour each unless a figure needs more.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

const figures = {
  up: svg`<path d="M8 2 15 14H1z"/>`,
  down: svg`<path d="M1 2h14L8 14z"/>`,
  maintenance: svg`<path d="M15 4.5a4 4 0 0 1-5.4 3.8L4.1 13.8a1.4 1.4 0 0 1-2-2L7.7 6.3A4 4 0 0 1 12.2 1L10 3.2 10.5 5.5 12.8 6z"/>`,
  preparing: svg`<path d="M13 5.500a3.3 3.3 0 0 1-4.4 3L4.3 12.800a1.1 1.1 0 0 1-1.6-1.600L7 6.900A3.3 3.3 0 0 1 10.7 2.600L9 4.300l.4 1.9 1.9.4z"/><path d="M1 6.500h4V5l3 2.500L5 10V8.500H1z" opacity=".55"/>`,
  installing: svg`<path d="M7 1h2v6h3l-4 4.500L4 7h3zM2 12h2v2h8v-2h2v4H2z"/>`,
  hourglass: svg`<path d="M3 1h10v2h-1c0 2.5-1.5 3.6-2.7 5 1.2 1.4 2.7 2.5 2.7 5h1v2H3v-2h1c0-2.5 1.5-3.6 2.7-5C5.5 6.6 4 5.5 4 3H3zm3 2c.2 1.5 1.2 2.3 2 3.200C8.8 5.3 9.8 4.5 10 3zm0 10h4c-.3-1-1.2-1.6-2-2.4-.8.8-1.7 1.4-2 2.400z"/>`,
  'non-operational': svg`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 3 1L4 11a5 5 0 0 1 4-8zm0 10a5 5 0 0 1-3-1l7-7a5 5 0 0 1-4 8z"/>`,
  error: svg`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.2 5.200L7 8l-1.8 1.8 1 1L8 9l1.8 1.8 1-1L9 8l1.8-1.8-1-1L8 7 6.2 5.200z" fill-rule="evenodd"/>`,
  unconfigured: svg`<path d="M2 3h12v10H2zm1.5 1.500v7h9v-7z" fill-rule="evenodd"/><path d="M7.2 9.800h1.600v1.400H7.200zM8 5c1.3 0 2.2.7 2.2 1.7 0 1.3-1.5 1.3-1.5 2.500H7.300c0-1.8 1.4-1.8 1.4-2.5 0-.4-.3-.6-.7-.6s-.8.2-.9.8L5.8 6.700C5.9 5.6 6.8 5 8 5z"/>`,
  alert: svg`<path d="M6.7 1h2.600L8.9 10.200H7.100z"/><circle cx="8" cy="13.2" r="1.7"/>`,
  update: svg`<path d="M1 4 7 1.5 12 3.500v8.300L6 14.5 1 12.200z" fill="#c78a16"/><path d="M1 4l5 2 6-2.500L7 1.500z" fill="#edbf5d"/><path d="M1 4l5 2v8.500l-5-2.300z" fill="#dba32f"/><circle cx="11" cy="11" r="4.6" fill="#e9edf1" stroke="#5d6670" stroke-width=".8"/><circle cx="11" cy="11" r="1.3" fill="#fff" stroke="#5d6670" stroke-width=".8"/><path d="M11 7.400a3.6 3.6 0 0 1 3.4 2.500l-2 .7A1.5 1.5 0 0 0 11 9.500z" fill="#9fc3e0"/>`,
  crown: svg`<path d="M1 4l3.5 3.200L8 2l3.5 5.200L15 4l-1.5 8.500h-11zM2.5 13.200h11v1.600h-11z"/>`,
  host: svg`<path d="M2 2h12v5H2zm0 7h12v5H2zm2 1.800v1.400h1.400v-1.400zm0-7v1.400h1.400V3.800zm3 .2v1h5V4zm0 7v1h5v-1z" fill-rule="evenodd"/>`,
  vm: svg`<path d="M1 2h14v9.500H9.500V13H12v1.500H4V13h2.500v-1.500H1zm1.5 1.500V10h11V3.500z" fill-rule="evenodd"/>`,
  volume: svg`<path d="M8 1c3.5 0 6 1 6 2.500v9C14 14 11.5 15 8 15s-6-1-6-2.500v-9C2 2 4.5 1 8 1zm0 1.500c-2.7 0-4.3.6-4.3 1s1.6 1 4.3 1 4.3-.6 4.3-1-1.6-1-4.3-1zM3.5 6v2c.7.5 2.4 1 4.5 1s3.8-.5 4.5-1V6c-1 .5-2.6.8-4.5.8S4.5 6.5 3.5 6z" fill-rule="evenodd"/>`,
  paused: svg`<path d="M3 2h4v12H3zm6 0h4v12H9z"/>`,
  migrating: svg`<path d="M1 6h8V3l6 5-6 5v-3H1z"/>`,
  unknown: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 9.800v1.600h1.600v-1.600zM8 3.600c-1.6 0-2.7.9-2.9 2.400l1.6.3c.1-.8.6-1.2 1.3-1.200s1.2.4 1.2 1c0 1.2-2 1.2-2 3.500h1.600c0-1.6 2-1.7 2-3.6 0-1.4-1.1-2.4-2.8-2.400z" fill-rule="evenodd"/>`,
  normal: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM3.9 8.200l3 3 5.3-5.6-1.2-1.2-4.1 4.4-1.8-1.800z" fill-rule="evenodd"/>`,
  warning: svg`<path d="M8 1l7.5 14H.5zM7.2 6l.3 4.500h1L8.8 6zm.8 5.600a1 1 0 1 0 0 2 1 1 0 0 0 0-2z" fill-rule="evenodd"/>`,
  siren: svg`<path d="M3 13h10v2H3zM4 12V8a4 4 0 0 1 8 0v4zM7.2 0h1.600v2.500H7.200zM1.4 2.800l1.1-1.1 1.7 1.700L3.1 4.500zM13.5 1.700l1.1 1.1-1.7 1.7-1.1-1.100z"/>`,
  play: svg`<path d="M3.5 1.500v13L14 8z"/>`,
  next: svg`<path d="M2 2v12l8-6zm9 0h2.500v12H11z"/>`,
  undo: svg`<path d="M6.5 2.500v3H9a5 5 0 0 1 0 10H4v-2h5a3 3 0 0 0 0-6H6.500v3L1.5 6.500z"/>`,
  redo: svg`<path d="M9.5 2.500v3H7a5 5 0 0 0 0 10h5v-2H7a3 3 0 0 1 0-6h2.500v3l5-4z"/>`,
  restart: svg`<path d="M8 2.500V0l4.5 3.700L8 7.500V4.800a4.3 4.3 0 1 0 4.3 4.300h2.200A6.5 6.5 0 1 1 8 2.500z"/>`,
  kebab: svg`<circle cx="8" cy="3" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="8" cy="13" r="1.6"/>`,
  caret: svg`<path d="M3 5.500h10l-5 6z"/>`,
  'caret-end': svg`<path d="M5.5 3v10l6-5z"/>`,
  power: svg`<path d="M7 1h2v7H7zM4.5 3.200l1.2 1.600a4.3 4.3 0 1 0 4.6 0l1.2-1.600a6.3 6.3 0 1 1-7 0z"/>`,
  check: svg`<path d="M6.2 13.5 1 8.300l1.7-1.7 3.5 3.500L13.3 3 15 4.700z"/>`,
  close: svg`<path d="M3.2 1.8 8 6.600l4.8-4.8 1.4 1.400L9.4 8l4.8 4.8-1.4 1.400L8 9.400l-4.8 4.8-1.4-1.400L6.6 8 1.8 3.200z"/>`,
  hint: svg`<path d="M8 1a5 5 0 0 1 3 9c-.5.4-.8.9-.8 1.500v.5H5.800v-.5c0-.6-.3-1.1-.8-1.500a5 5 0 0 1 3-9zM5.8 13h4.400v1.200l-1 .8H6.800l-1-.8z"/>`,
  cable: svg`<path d="M5 1h2v3h2V1h2v3h1v4.500a4 4 0 0 1-3 3.800V15H7v-2.700a4 4 0 0 1-3-3.800V4h1z"/>`,
} satisfies Record<string, SVGTemplateResult>

/** A drawing by its name. */
export type IconName = keyof typeof figures

/** Draw an icon that a screen reader passes over; the word beside it, or its frame, carries the meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${figures[name]}</svg>`
}
