/**
 * The drawings of the console: small figures of our own on a 16 by 16 grid, one colour each unless a figure needs more.
 */
import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit'

const figures = {
  up: svg`<path d="M8 2 15 14H1z"/>`,
  down: svg`<path d="M1 2h14L8 14z"/>`,
  maintenance: svg`<path d="M15 4.5a4 4 0 0 1-5.4 3.8L4.1 13.8a1.4 1.4 0 0 1-2-2L7.7 6.3A4 4 0 0 1 12.2 1L10 3.2 10.5 5.5 12.8 6z"/>`,
  preparing: svg`<path d="M13 5.5a3.3 3.3 0 0 1-4.4 3L4.3 12.8a1.1 1.1 0 0 1-1.6-1.6L7 6.9A3.3 3.3 0 0 1 10.7 2.6L9 4.3l.4 1.9 1.9.4z"/><path d="M1 6.5h4V5l3 2.5L5 10V8.5H1z" opacity=".55"/>`,
  installing: svg`<path d="M7 1h2v6h3l-4 4.5L4 7h3zM2 12h2v2h8v-2h2v4H2z"/>`,
  hourglass: svg`<path d="M3 1h10v2h-1c0 2.5-1.5 3.6-2.7 5 1.2 1.4 2.7 2.5 2.7 5h1v2H3v-2h1c0-2.5 1.5-3.6 2.7-5C5.5 6.6 4 5.5 4 3H3zm3 2c.2 1.5 1.2 2.3 2 3.2C8.8 5.3 9.8 4.5 10 3zm0 10h4c-.3-1-1.2-1.6-2-2.4-.8.8-1.7 1.4-2 2.4z"/>`,
  'non-operational': svg`<path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 0 1 3 1L4 11a5 5 0 0 1 4-8zm0 10a5 5 0 0 1-3-1l7-7a5 5 0 0 1-4 8z"/>`,
  error: svg`<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5zm.2 5.2L7 8l-1.8 1.8 1 1L8 9l1.8 1.8 1-1L9 8l1.8-1.8-1-1L8 7 6.2 5.2z" fill-rule="evenodd"/>`,
  unconfigured: svg`<path d="M2 3h12v10H2zm1.5 1.5v7h9v-7z" fill-rule="evenodd"/><path d="M7.2 9.8h1.6v1.4H7.2zM8 5c1.3 0 2.2.7 2.2 1.7 0 1.3-1.5 1.3-1.5 2.5H7.3c0-1.8 1.4-1.8 1.4-2.5 0-.4-.3-.6-.7-.6s-.8.2-.9.8L5.8 6.7C5.9 5.6 6.8 5 8 5z"/>`,
  alert: svg`<path d="M6.7 1h2.6L8.9 10.2H7.1z"/><circle cx="8" cy="13.2" r="1.7"/>`,
  update: svg`<path d="M1 4 7 1.5 12 3.5v8.3L6 14.5 1 12.2z" fill="#c78a16"/><path d="M1 4l5 2 6-2.5L7 1.5z" fill="#edbf5d"/><path d="M1 4l5 2v8.5l-5-2.3z" fill="#dba32f"/><circle cx="11" cy="11" r="4.6" fill="#e9edf1" stroke="#5d6670" stroke-width=".8"/><circle cx="11" cy="11" r="1.3" fill="#fff" stroke="#5d6670" stroke-width=".8"/><path d="M11 7.4a3.6 3.6 0 0 1 3.4 2.5l-2 .7A1.5 1.5 0 0 0 11 9.5z" fill="#9fc3e0"/>`,
  crown: svg`<path d="M1 4l3.5 3.2L8 2l3.5 5.2L15 4l-1.5 8.5h-11zM2.5 13.2h11v1.6h-11z"/>`,
  host: svg`<path d="M2 2h12v5H2zm0 7h12v5H2zm2 1.8v1.4h1.4v-1.4zm0-7v1.4h1.4V3.8zm3 .2v1h5V4zm0 7v1h5v-1z" fill-rule="evenodd"/>`,
  vm: svg`<path d="M1 2h14v9.5H9.5V13H12v1.5H4V13h2.5v-1.5H1zm1.5 1.5V10h11V3.5z" fill-rule="evenodd"/>`,
  volume: svg`<path d="M8 1c3.5 0 6 1 6 2.5v9C14 14 11.5 15 8 15s-6-1-6-2.5v-9C2 2 4.5 1 8 1zm0 1.5c-2.7 0-4.3.6-4.3 1s1.6 1 4.3 1 4.3-.6 4.3-1-1.6-1-4.3-1zM3.5 6v2c.7.5 2.4 1 4.5 1s3.8-.5 4.5-1V6c-1 .5-2.6.8-4.5.8S4.5 6.5 3.5 6z" fill-rule="evenodd"/>`,
  paused: svg`<path d="M3 2h4v12H3zm6 0h4v12H9z"/>`,
  migrating: svg`<path d="M1 6h8V3l6 5-6 5v-3H1z"/>`,
  unknown: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.8 9.8v1.6h1.6v-1.6zM8 3.6c-1.6 0-2.7.9-2.9 2.4l1.6.3c.1-.8.6-1.2 1.3-1.2s1.2.4 1.2 1c0 1.2-2 1.2-2 3.5h1.6c0-1.6 2-1.7 2-3.6 0-1.4-1.1-2.4-2.8-2.4z" fill-rule="evenodd"/>`,
  normal: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zM3.9 8.2l3 3 5.3-5.6-1.2-1.2-4.1 4.4-1.8-1.8z" fill-rule="evenodd"/>`,
  warning: svg`<path d="M8 1l7.5 14H.5zM7.2 6l.3 4.5h1L8.8 6zm.8 5.6a1 1 0 1 0 0 2 1 1 0 0 0 0-2z" fill-rule="evenodd"/>`,
  siren: svg`<path d="M3 13h10v2H3zM4 12V8a4 4 0 0 1 8 0v4zM7.2 0h1.6v2.5H7.2zM1.4 2.8l1.1-1.1 1.7 1.7L3.1 4.5zM13.5 1.7l1.1 1.1-1.7 1.7-1.1-1.1z"/>`,
  play: svg`<path d="M3.5 1.5v13L14 8z"/>`,
  next: svg`<path d="M2 2v12l8-6zm9 0h2.5v12H11z"/>`,
  undo: svg`<path d="M6.5 2.5v3H9a5 5 0 0 1 0 10H4v-2h5a3 3 0 0 0 0-6H6.5v3L1.5 6.5z"/>`,
  redo: svg`<path d="M9.5 2.5v3H7a5 5 0 0 0 0 10h5v-2H7a3 3 0 0 1 0-6h2.5v3l5-4z"/>`,
  restart: svg`<path d="M8 2.5V0l4.5 3.7L8 7.5V4.8a4.3 4.3 0 1 0 4.3 4.3h2.2A6.5 6.5 0 1 1 8 2.5z"/>`,
  link: svg`<path d="M6.6 11.9 5 13.5A3.2 3.2 0 0 1 .5 9l3-3a3.2 3.2 0 0 1 4.6 0L6.9 7.3a1.5 1.5 0 0 0-2.2 0l-3 3a1.5 1.5 0 0 0 2.1 2.1l1.6-1.6zM9.4 4.1 11 2.5A3.2 3.2 0 0 1 15.5 7l-3 3a3.2 3.2 0 0 1-4.6 0l1.2-1.3a1.5 1.5 0 0 0 2.2 0l3-3a1.5 1.5 0 0 0-2.1-2.1l-1.6 1.6z"/>`,
  fullScreen: svg`<path d="M1 1h5v2H3v3H1zm9 0h5v5h-2V3h-3zM1 10h2v3h3v2H1zm12 0h2v5h-5v-2h3z"/>`,
  kebab: svg`<circle cx="8" cy="3" r="1.6"/><circle cx="8" cy="8" r="1.6"/><circle cx="8" cy="13" r="1.6"/>`,
  caret: svg`<path d="M3 5.5h10l-5 6z"/>`,
  'caret-end': svg`<path d="M5.5 3v10l6-5z"/>`,
  power: svg`<path d="M7 1h2v7H7zM4.5 3.2l1.2 1.6a4.3 4.3 0 1 0 4.6 0l1.2-1.6a6.3 6.3 0 1 1-7 0z"/>`,
  check: svg`<path d="M6.2 13.5 1 8.3l1.7-1.7 3.5 3.5L13.3 3 15 4.7z"/>`,
  close: svg`<path d="M3.2 1.8 8 6.6l4.8-4.8 1.4 1.4L9.4 8l4.8 4.8-1.4 1.4L8 9.4l-4.8 4.8-1.4-1.4L6.6 8 1.8 3.2z"/>`,
  hint: svg`<path d="M8 1a5 5 0 0 1 3 9c-.5.4-.8.9-.8 1.5v.5H5.8v-.5c0-.6-.3-1.1-.8-1.5a5 5 0 0 1 3-9zM5.8 13h4.4v1.2l-1 .8H6.8l-1-.8z"/>`,
  search: svg`<path d="M6.5 1a5.5 5.5 0 0 1 4.3 8.9l4 4-1.4 1.4-4-4A5.5 5.5 0 1 1 6.5 1zm0 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z" fill-rule="evenodd"/>`,
  bars: svg`<path d="M1 3h14v2H1zm0 4h14v2H1zm0 4h14v2H1z"/>`,
  dashboard: svg`<path d="M8 2.500a7 7 0 0 1 7 7 7 7 0 0 1-1 3.500H2a7 7 0 0 1-1-3.500 7 7 0 0 1 7-7zm3.600 2.900L7.400 8.600a1.700 1.700 0 1 0 1.500 1.200zM3 8.800v1.400h1.600V8.800zm8.400 0v1.400H13V8.800z" fill-rule="evenodd"/>`,
  cluster: svg`<path d="M6 1h4v4H6zM1 11h4v4H1zm10 0h4v4h-4zM7.300 5h1.400v2.500H13V11h-1.400V8.900H4.400V11H3V7.500h4.300z"/>`,
  dataCenter: svg`<path d="M1 15V6l7-5 7 5v9zm2-8v6.500h2.500V9h5v4.500H13V7L8 3.400zm4 3.500v1h2v-1zm0 2v1h2v-1z" fill-rule="evenodd"/>`,
  network: svg`<path d="M5.500 1h5v4h-1.800v2H15v1.400h-2.300V11h1.800v4h-5v-4h1.800V8.400H4.700V11h1.800v4h-5v-4h1.800V8.400H1V7h6.300V5H5.500z"/>`,
  storage: svg`<path d="M3 1h10l2 8v6H1V9zm1.500 1.800L3 9h10l-1.500-6.200zM3 11v2h10v-2zm7.500.400h1.500v1.200h-1.500z" fill-rule="evenodd"/>`,
  gear: svg`<path d="M6.800 1h2.400l.4 2 1.300.6L12.600 2.500l1.700 1.700-1.100 1.700.5 1.300 2 .4v2.300l-2 .4-.5 1.300 1.100 1.700-1.700 1.700-1.700-1.100-1.300.6-.4 2H6.800l-.4-2-1.300-.6-1.700 1.100-1.700-1.700 1.100-1.700-.5-1.300-2-.4V7.600l2-.4.5-1.300-1.100-1.700 1.700-1.700 1.700 1.100L6.400 3zM8 5.700a2.600 2.600 0 1 0 0 5.200 2.600 2.600 0 0 0 0-5.200z" fill-rule="evenodd"/>`,
  events: svg`<path d="M3 1h10v14l-2.500-1.500L8 15l-2.500-1.500L3 15zm2 3v1.400h6V4zm0 3v1.400h6V7zm0 3v1.400h4V10z" fill-rule="evenodd"/>`,
  bookmark: svg`<path d="M4 1h8v14l-4-3.500L4 15z"/>`,
  star: svg`<path d="M8 1l2.1 4.6 5 .6-3.700 3.400 1 4.900L8 12l-4.400 2.500 1-4.900L.9 6.200l5-.6z"/>`,
  columns: svg`<path d="M1 2h14v12H1zm1.5 3v7.500h3V5zm4.500 0v7.500h2.500V5zm4 0v7.500h2.500V5z" fill-rule="evenodd"/>`,
  tag: svg`<path d="M1 1h6.500L15 8.500 8.500 15 1 7.500zm3 1.600a1.400 1.400 0 1 0 0 2.800 1.400 1.400 0 0 0 0-2.800z" fill-rule="evenodd"/>`,
  tasks: svg`<path d="M1 2.500 2.200 1.300l1 1L5.400.2l1.200 1.200-3.400 3.300zM8 2h7v1.600H8zM1 7.500l1.200-1.200 1 1 2.200-2.100 1.200 1.200-3.400 3.300zM8 7h7v1.600H8zM1 12.500l1.200-1.200 1 1 2.200-2.100 1.200 1.200-3.400 3.300zM8 12h7v1.600H8z"/>`,
  bell: svg`<path d="M7.100 1h1.800v1.100A4.600 4.600 0 0 1 12.600 6.600v3.900L14.300 13H1.700l1.700-2.500V6.600a4.600 4.600 0 0 1 3.700-4.500zM6.300 13.800h3.400a1.700 1.700 0 0 1-3.400 0z"/>`,
  help: svg`<path d="M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1zm-.9 9.700v1.700h1.700v-1.700zM8 3.600c-1.700 0-2.700 1-2.900 2.400l1.600.3c.1-.8.6-1.300 1.300-1.300s1.200.5 1.200 1.100c0 1.200-2 1.200-2 3.400h1.600c0-1.600 2-1.700 2-3.500 0-1.400-1.100-2.400-2.800-2.400z" fill-rule="evenodd"/>`,
  user: svg`<path d="M8 1.500A3.300 3.300 0 1 1 8 8a3.300 3.300 0 0 1 0-6.500zM2 14.500c0-3.300 2.700-5.300 6-5.300s6 2 6 5.300z"/>`,
  swap: svg`<path d="M4.500 2v2.500H15v2H4.500V9L0 5.500zM11.500 7v2.500H1v2h10.500V14L16 10.500z"/>`,
  mail: svg`<path d="M1 3h14v10H1zm1.600 1.600L8 9l5.400-4.400zM2.600 6.500v4.900h10.800V6.500L8 10.900z" fill-rule="evenodd"/>`,
  cable: svg`<path d="M5 1h2v3h2V1h2v3h1v4.5a4 4 0 0 1-3 3.8V15H7v-2.7a4 4 0 0 1-3-3.8V4h1z"/>`,
} satisfies Record<string, SVGTemplateResult>

/** A drawing by its name. */
export type IconName = keyof typeof figures

/** Draw an icon that a screen reader passes over; the word beside it, or its frame, carries the meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${figures[name]}</svg>`
}
