/** The portal's grid: compact rows, hairlines, blue selection; cards in a narrow place. */
import { css } from 'lit'

export const tableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 13px;
    line-height: 1.35;
  }
  .scroll {
    position: relative;
    overflow-x: auto;
    scrollbar-width: thin;
  }
  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    background: var(--lab-surface);
  }
  col {
    inline-size: var(--width);
  }
  th,
  td {
    block-size: 26px;
    padding: 2px 8px;
    border-block-end: 1px solid var(--lab-hairline);
    border-inline-end: 1px solid color-mix(in srgb, var(--lab-hairline), transparent 45%);
    text-align: start;
    vertical-align: middle;
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    border-inline-end: 0;
  }
  th {
    color: var(--lab-text);
    background: color-mix(in srgb, var(--lab-surface), var(--lab-text) 6%);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    padding-block: 5px;
    line-height: 1.2;
    overflow-wrap: normal;
    vertical-align: top;
    border-block-start: 1px solid var(--lab-hairline);
  }
  .sortable {
    cursor: pointer;
    user-select: none;
  }
  .sortable:focus-visible {
    outline-offset: -2px;
  }
  .direction {
    margin-inline-start: 4px;
    font-size: 8px;
  }
  .ascending .icon {
    scale: 1 -1;
  }
  tbody tr.odd {
    background: var(--lab-zebra);
  }
  .gap td {
    block-size: var(--gap);
    padding: 0;
    border: 0;
  }
  .scroll.long {
    max-block-size: min(70vh, 34rem);
    overflow-y: auto;
  }
  .long thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .long tr[data-row] {
    scroll-margin-block-start: 2.75rem;
  }
  .sort {
    display: none;
  }
  .link {
    max-inline-size: 100%;
    padding: 0;
    border: 0;
    background: none;
    color: light-dark(#00659c, #7cc4f2);
    overflow: hidden;
    text-overflow: ellipsis;
    text-align: start;
  }
  .link:hover {
    text-decoration: underline;
  }
  tr.choice[aria-selected='true'] .link {
    color: inherit;
    text-decoration: underline;
  }
  .content {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .wide .content {
    overflow-wrap: break-word;
    white-space: normal;
  }
  .center {
    text-align: center;
  }
  .end {
    text-align: end;
  }
  th.icons,
  td.icons {
    padding-inline: 6px 2px;
  }
  .spark {
    vertical-align: middle;
    margin-inline-end: 6px;
    color: light-dark(#39739d, #7fb6e6);
  }
  tr[aria-selected='true'] .spark {
    color: inherit;
  }
  .icons .content {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .card-label {
    display: none;
  }
  tr.choice {
    cursor: pointer;
  }
  tr.choice:hover {
    background: var(--lab-hover);
  }
  tr.choice[aria-selected='true'] {
    background: var(--lab-selected);
    color: #fff;
  }
  tr.choice[aria-selected='true'] cluster-status {
    --status-colour: #fff;
  }
  tr.choice:focus-visible {
    outline-offset: -2px;
  }
  tr.choice[aria-selected='true']:focus-visible {
    outline-color: #fff;
  }
  .empty {
    margin: 0;
    padding: 16px;
    color: var(--lab-muted);
    text-align: center;
  }
  @media (forced-colors: active) {
    tr.choice[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
  @container (inline-size < 1180px) {
    .p5 {
      display: none;
    }
  }
  @container (inline-size < 900px) {
    .p4 {
      display: none;
    }
  }
  @container (inline-size < 720px) {
    .p3 {
      display: none;
    }
    th,
    td {
      padding-inline: 5px;
    }
    th.icons,
    td.icons {
      padding-inline: 5px 1px;
    }
  }
  @container (inline-size < 560px) {
    .p2 {
      display: none;
    }
  }
  @container (inline-size < 470px) {
    .scroll:not(.long) {
      overflow: visible;
    }
    .sort {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 4px 8px;
      border-block-end: 1px solid var(--lab-hairline);
      font-size: 12px;
    }
    .sort label {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 6px;
    }
    .sort select,
    .sort button {
      min-block-size: 26px;
      border: 1px solid var(--lab-border);
      border-radius: 1px;
      background: var(--lab-surface);
    }
    .sort .ascending .icon {
      scale: 1 -1;
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr.gap.gap {
      display: block;
      padding: 0;
      border: 0;
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
      padding: 6px 8px;
      border-block-end: 1px solid var(--lab-border);
    }
    td,
    td.p2 {
      display: flex;
      align-items: center;
      gap: 6px;
      block-size: auto;
      min-block-size: 22px;
      padding: 0;
      border: 0;
    }
    td:not(:has(.content > *)):has(.content:empty) {
      display: none;
    }
    td.icons {
      inline-size: auto;
    }
    td.name {
      flex: 1 1 auto;
      font-weight: 600;
    }
    td.wide {
      flex: 1 1 100%;
    }
    .content {
      white-space: normal;
    }
    .card-label {
      display: inline;
      color: var(--lab-muted);
      font-weight: 400;
      font-size: 12px;
    }
    tr[aria-selected='true'] .card-label {
      color: inherit;
    }
    td.name .card-label,
    td.wide .card-label {
      display: none;
    }
  }
`
