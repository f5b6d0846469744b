/** What the views of the portal have in common: the toolbar, its buttons, and space around the grid. */
import { css } from 'lit'

export const viewStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 13px;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    padding: 8px 10px;
  }
  .toolbar > button {
    min-block-size: 26px;
    padding: 2px var(--toolbar-padding, 10px);
    border: 1px solid var(--lab-border);
    border-radius: 1px;
    background: linear-gradient(var(--lab-surface), var(--lab-raised));
    white-space: nowrap;
  }
  .toolbar > button:not([aria-disabled='true']):hover {
    border-color: var(--lab-muted);
    background: var(--lab-hover);
  }
  .toolbar > button[aria-disabled='true'] {
    color: color-mix(in srgb, var(--lab-surface), var(--lab-text) 48%);
  }
  .toolbar .break {
    inline-size: 6px;
  }
  .strip {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    padding: 3px 10px;
    background: color-mix(in srgb, var(--lab-surface), var(--lab-text) 9%);
    color: var(--lab-text);
    font-variant-numeric: tabular-nums;
  }
  .strip cluster-menu {
    --menu-height: 22px;
    vertical-align: middle;
  }
  h3 {
    margin: 0;
    font-size: 13px;
    font-weight: 600;
  }
  @container (inline-size < 640px) {
    .toolbar {
      --toolbar-padding: 7px;
      padding-inline: 8px;
    }
  }
  @media (forced-colors: active) {
    .toolbar > button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`
