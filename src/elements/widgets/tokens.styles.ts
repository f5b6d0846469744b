/**
 * The colours and measures every element shares. Each takes the page's own custom property where there is one
 * (`--surface`, `--text`, …) and falls back to a palette that follows the page's `color-scheme`.
 */
import { css } from 'lit'

/** Define the palette on the host: for the elements that stand in a page; what is inside them inherits it. */
export const palette = css`
  :host {
    --lab-surface: var(--surface, light-dark(#ffffff, #1c1b1a));
    --lab-raised: var(--surface-raised, light-dark(#f6f5f3, #262524));
    --lab-text: var(--text, light-dark(#22201d, #e8e5e0));
    --lab-muted: var(--text-muted, light-dark(#625d56, #a8a29a));
    --lab-border: var(--border, light-dark(#d9d5cf, #3d3a37));
    --lab-accent: var(--accent, light-dark(#0b62a8, #6cb6f0));
    --lab-focus: var(--focus, light-dark(#0b62a8, #8cc8ff));
    --lab-info: var(--info, light-dark(#0b62a8, #6cb6f0));
    --lab-success: var(--success, light-dark(#2c6e2f, #7cc47f));
    --lab-warning: var(--warning, light-dark(#8a5a00, #f0b352));
    --lab-danger: var(--danger, light-dark(#b3261e, #ff8a80));
    --lab-zebra: color-mix(in srgb, var(--lab-surface), var(--lab-text) 3%);
    --lab-hover: color-mix(in srgb, var(--lab-surface), var(--lab-accent) 10%);
    --lab-hairline: color-mix(in srgb, var(--lab-surface), var(--lab-text) 14%);
    --lab-selected: #0069ac;
    --lab-mono: ui-monospace, 'Cascadia Mono', 'Segoe UI Mono', Menlo, 'DejaVu Sans Mono', monospace;
    color: var(--lab-text);
  }
  @media (prefers-contrast: more) {
    :host {
      --lab-muted: var(--lab-text);
      --lab-hairline: color-mix(in srgb, var(--lab-surface), var(--lab-text) 45%);
      --lab-border: var(--lab-text);
    }
  }
`

/** What every element with controls in it needs: boxes, icons, focus, motion. */
export const base = css`
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    inline-size: 1em;
    block-size: 1em;
    flex: none;
    vertical-align: -0.125em;
    fill: currentColor;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  button[aria-disabled='true'],
  button:disabled {
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--lab-focus);
    outline-offset: 1px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0s !important;
      transition-duration: 0s !important;
    }
  }
`
