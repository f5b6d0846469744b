/** The drawers that slide over the portal's right edge: tasks, notifications. */
import { css } from 'lit'

export const drawerStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    inline-size: min(24rem, 100%);
    border: 1px solid var(--lab-border);
    border-block-start: 0;
    background: var(--lab-surface);
    box-shadow: 0 6px 12px rgb(0 0 0 / 0.22);
    color: var(--lab-text);
    font-size: 13px;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: center;
    padding: 5px 6px 5px 12px;
    border-block-end: 1px solid var(--lab-hairline);
    background: var(--lab-raised);
  }
  h3 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
  }
  header button,
  .dismiss {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 26px;
    min-block-size: 26px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--lab-muted);
    font-size: 11px;
  }
  .list {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    border-block-end: 1px solid var(--lab-hairline);
  }
  summary {
    padding: 6px 10px;
    cursor: pointer;
  }
  summary:hover {
    background: var(--lab-hover);
  }
  time,
  .when {
    color: var(--lab-muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .empty {
    margin: 0;
    padding: 20px;
    color: var(--lab-muted);
    text-align: center;
  }
  footer {
    display: flex;
    border-block-start: 1px solid var(--lab-hairline);
  }
  footer button {
    flex: 1;
    min-block-size: 30px;
    border: 0;
    background: none;
    color: light-dark(#00659c, #7cc4f2);
  }
  footer button:disabled {
    color: var(--lab-muted);
  }
  footer button:not(:disabled):hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline-offset: -2px;
  }
`
