/** A host's own page: action items in a band, fields in columns as wide as there is room for. */
import { css } from 'lit'

export const hostStyles = css`
  .empty {
    margin: 0;
    padding: 24px;
    color: var(--lab-muted);
    text-align: center;
  }
  .items {
    margin: 12px;
    padding: 8px 12px;
    border: 1px solid color-mix(in srgb, var(--lab-surface), var(--lab-warning) 55%);
    background: color-mix(in srgb, var(--lab-surface), var(--lab-warning) 8%);
  }
  h3 {
    margin: 0 0 6px;
    font-size: 13px;
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li + li {
    margin-block-start: 4px;
  }
  .update {
    font-size: 16px;
  }
  .alert {
    color: light-dark(#c26a00, #ffab3d);
  }
  .link {
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    background: none;
    color: light-dark(#00659c, #7cc4f2);
    text-decoration: underline;
  }
  .link[aria-disabled='true'] {
    color: var(--lab-muted);
    text-decoration: none;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(23rem, 100%), 1fr));
    gap: 4px 24px;
    padding: 12px;
  }
  .facts h3 {
    padding-block-end: 4px;
    border-block-end: 1px solid var(--lab-hairline);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(8rem, 11rem) 1fr;
    margin: 0 0 12px;
  }
  dt,
  dd {
    margin: 0;
    padding: 3px 4px;
  }
  dt {
    color: var(--lab-muted);
  }
  dd {
    overflow-wrap: anywhere;
  }
`
