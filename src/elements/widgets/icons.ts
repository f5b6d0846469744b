/**
 * The drawings of the console: small figures of our own on a 16 by 16 grid, one colour each unless a figure needs more.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

const figures = {
  up: svg`<path d="M8 2 15 14H1z"/>`,
  down: svg`<path d="M1 2h14L8 14z"/>`,
  maintenance: svg`<path d="M15 4.5a4 4 0 0 1-5.4 3.8L4.1 13.8a1.4 1.4 0 0 1-2-2L7.700 6.3A4 4 0 0 1 12.200 1L10 3.200 10.500 5.500 12.800 6z"/>`,
  preparing: svg`<path d="M13 5.500a3.300 3.300 0 0 1-4.400 3L4.300 12.800a1.100 1.100 0 0 1-1.600-1.600L7 6.900A3.300 3.300 0 0 1 10.700 2.600L9 4.300l.4 1.900 1.900.4z"/><path d="M1 6.500h4V5l3 2.500L5 10V8.500H1z" opacity=".55"/>`,
  installing: svg`<path d="M7 1h2v6h3l-4 4.500L4 7h3zM2 12h2v2h8v-2h2v4H2z"/>`,
  hourglass: svg`<path d="M3 1h10v2h-1c0 2.500-1.500 3.600-2.700 5 1.200 1.400 2.700 2.500 2.700 5h1v2H3v-2h1c0-2.500 1.500-3.600 2.700-5C5.500 6.600 4 5.500 4 3H3zm3 2c.2 1.500 1.200 2.300 2 3.200C8.800 5.300 9.800 4.500 10 3zm0 10h4c-.3-1-1.200-1.600-2-2.400-.8.8-1.700 1.400-2 2.400z"/>`,
  'non-operational': svg`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 3 1L4 11a5 5 0 0 1 4-8zm0 10a5 5 0 0 1-3-1l7-7a5 5 0 0 1-4 8z"/>`,
  error: svg`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.2 5.200L7 8l-1.800 1.800 1 1L8 9l1.800 1.800 1-1L9 8l1.800-1.800-1-1L8 7 6.200 5.200z" fill-rule="evenodd"/>`,
  unconfigured: svg`<path d="M2 3h12v10H2zm1.500 1.500v7h9v-7z" fill-rule="evenodd"/><path d="M7.200 9.800h1.600v1.400H7.200zM8 5c1.300 0 2.200.7 2.200 1.700 0 1.300-1.500 1.300-1.500 2.500H7.300c0-1.800 1.400-1.800 1.400-2.500 0-.4-.3-.6-.7-.6s-.8.2-.9.8L5.800 6.700C5.900 5.600 6.800 5 8 5z"/>`,
  alert: svg`<path d="M6.700 1h2.600L8.900 10.200H7.100z"/><circle cx="8" cy="13.200" r="1.700"/>`,
  update: svg`<path d="M1 4 7 1.500 12 3.500v8.300L6 14.500 1 12.200z" fill="#c78a16"/><path d="M1 4l5 2 6-2.500L7 1.500z" fill="#edbf5d"/><path d="M1 4l5 2v8.500l-5-2.300z" fill="#dba32f"/><circle cx="11" cy="11" r="4.600" fill="#e9edf1" stroke="#5d6670" stroke-width=".8"/><circle cx="11" cy="11" r="1.300" fill="#fff" stroke="#5d6670" stroke-width=".8"/><path d="M11 7.400a3.600 3.600 0 0 1 3.400 2.500l-2 .7A1.500 1.500 0 0 0 11 9.500z" fill="#9fc3e0"/>`,
  crown: svg`<path d="M1 4l3.500 3.200L8 2l3.500 5.200L15 4l-1.500 8.500h-11zM2.500 13.200h11v1.600h-11z"/>`,
  host: svg`<path d="M2 2h12v5H2zm0 7h12v5H2zm2 1.800v1.400h1.400v-1.400zm0-7v1.400h1.400V3.800zm3 .2v1h5V4zm0 7v1h5v-1z" fill-rule="evenodd"/>`,
  vm: svg`<path d="M1 2h14v9.500H9.500V13H12v1.500H4V13h2.500v-1.500H1zm1.500 1.500V10h11V3.500z" fill-rule="evenodd"/>`,
  volume: svg`<path d="M8 1c3.500 0 6 1 6 2.500v9C14 14 11.500 15 8 15s-6-1-6-2.500v-9C2 2 4.500 1 8 1zm0 1.500c-2.700 0-4.300.6-4.300 1s1.600 1 4.300 1 4.300-.6 4.300-1-1.600-1-4.300-1zM3.500 6v2c.7.500 2.400 1 4.500 1s3.800-.5 4.500-1V6c-1 .5-2.600.800-4.500.8S4.500 6.500 3.500 6z" fill-rule="evenodd"/>`,
  paused: svg`<path d="M3 2h4v12H3zm6 0h4v12H9z"/>`,
  migrating: svg`<path d="M1 6h8V3l6 5-6 5v-3H1z"/>`,
  unknown: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 9.800v1.600h1.600v-1.600zM8 3.600c-1.600 0-2.700.9-2.900 2.400l1.600.3c.1-.8.600-1.200 1.300-1.200s1.200.4 1.200 1c0 1.200-2 1.200-2 3.500h1.600c0-1.600 2-1.700 2-3.600 0-1.400-1.100-2.400-2.800-2.400z" fill-rule="evenodd"/>`,
  normal: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM3.900 8.200l3 3 5.300-5.600-1.200-1.200-4.100 4.400-1.800-1.800z" fill-rule="evenodd"/>`,
  warning: svg`<path d="M8 1l7.500 14H.5zM7.200 6l.3 4.500h1L8.800 6zm.8 5.600a1 1 0 1 0 0 2 1 1 0 0 0 0-2z" fill-rule="evenodd"/>`,
  siren: svg`<path d="M3 13h10v2H3zM4 12V8a4 4 0 0 1 8 0v4zM7.200 0h1.600v2.500H7.200zM1.400 2.800l1.100-1.100 1.700 1.700L3.100 4.500zM13.500 1.700l1.100 1.100-1.700 1.700-1.100-1.100z"/>`,
  play: svg`<path d="M3.500 1.500v13L14 8z"/>`,
  next: svg`<path d="M2 2v12l8-6zm9 0h2.500v12H11z"/>`,
  undo: svg`<path d="M6.500 2.500v3H9a5 5 0 0 1 0 10H4v-2h5a3 3 0 0 0 0-6H6.500v3L1.500 6.500z"/>`,
  redo: svg`<path d="M9.500 2.500v3H7a5 5 0 0 0 0 10h5v-2H7a3 3 0 0 1 0-6h2.500v3l5-4z"/>`,
  restart: svg`<path d="M8 2.500V0l4.500 3.700L8 7.500V4.800a4.300 4.300 0 1 0 4.300 4.300h2.200A6.500 6.500 0 1 1 8 2.500z"/>`,
  kebab: svg`<circle cx="8" cy="3" r="1.600"/><circle cx="8" cy="8" r="1.600"/><circle cx="8" cy="13" r="1.600"/>`,
  caret: svg`<path d="M3 5.500h10l-5 6z"/>`,
  'caret-end': svg`<path d="M5.500 3v10l6-5z"/>`,
  power: svg`<path d="M7 1h2v7H7zM4.500 3.200l1.200 1.600a4.300 4.300 0 1 0 4.600 0l1.200-1.600a6.300 6.300 0 1 1-7 0z"/>`,
  check: svg`<path d="M6.200 13.500 1 8.300l1.700-1.700 3.500 3.500L13.300 3 15 4.700z"/>`,
  close: svg`<path d="M3.200 1.800 8 6.600l4.800-4.800 1.400 1.400L9.400 8l4.800 4.800-1.400 1.400L8 9.400l-4.800 4.800-1.400-1.400L6.600 8 1.800 3.200z"/>`,
  hint: svg`<path d="M8 1a5 5 0 0 1 3 9c-.5.4-.8.9-.8 1.500v.5H5.800v-.5c0-.6-.3-1.100-.8-1.500a5 5 0 0 1 3-9zM5.800 13h4.400v1.200l-1 .8H6.800l-1-.8z"/>`,
  cable: svg`<path d="M5 1h2v3h2V1h2v3h1v4.500a4 4 0 0 1-3 3.800V15H7v-2.700a4 4 0 0 1-3-3.800V4h1z"/>`,
} satisfies Record<string, SVGTemplateResult>

/** A drawing by its name. */
export type IconName = keyof typeof figures

/** Draw an icon that a screen reader passes over; the word beside it, or its frame, carries the meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${figures[name]}</svg>`
}
