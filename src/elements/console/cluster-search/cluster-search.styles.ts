/** The search bar: prefix, text and lens in one frame, suggestions beneath. */
import { css } from 'lit'

export const searchStyles = css`
  :host {
    display: block;
    padding: 4px 10px 0;
    font-size: 13px;
  }
  .search {
    position: relative;
    display: flex;
    align-items: stretch;
    inline-size: min(30em, 100%);
    border: 1px solid color-mix(in srgb, var(--lab-surface), var(--lab-text) 48%);
    border-radius: 1px;
    background: var(--lab-surface);
  }
  .search:focus-within {
    border-color: #0088ce;
    box-shadow: 0 0 5px rgb(0 136 206 / 0.55);
  }
  label {
    display: flex;
    align-items: center;
    padding-inline: 8px;
    border-inline-end: 1px solid var(--lab-hairline);
    background: var(--lab-raised);
    font-weight: 600;
  }
  input {
    flex: 1;
    min-inline-size: 0;
    block-size: 25px;
    padding: 2px 8px;
    border: 0;
    outline: 0;
    background: none;
  }
  button {
    padding: 0 7px;
    border: 0;
    background: none;
    color: var(--lab-muted);
    font-size: 11px;
  }
  .star {
    font-size: 13px;
  }
  .star:disabled {
    opacity: 0.45;
  }
  .star[aria-pressed='true'] {
    color: light-dark(#a86f00, #f0b352);
  }
  .star,
  .caret {
    border-inline-start: 1px solid var(--lab-hairline);
  }
  .magnifier {
    display: flex;
    align-items: center;
    padding-inline: 8px;
    border-inline-start: 1px solid var(--lab-hairline);
    background: var(--lab-raised);
  }
  ul {
    position: absolute;
    z-index: 15;
    inset: 100% 0 auto;
    max-block-size: 15em;
    margin: 1px 0 0;
    padding: 4px 0;
    overflow-y: auto;
    border: 1px solid var(--lab-border);
    background: var(--lab-surface);
    box-shadow: 0 6px 12px rgb(0 0 0 / 0.18);
    list-style: none;
  }
  ul[hidden] {
    display: none;
  }
  li {
    padding: 3px 12px;
    cursor: pointer;
  }
  li:hover {
    background: var(--lab-hover);
  }
  li[aria-selected='true'] {
    background: var(--lab-selected);
    color: #fff;
  }
  @media (forced-colors: active) {
    .search:focus-within {
      outline: 2px solid Highlight;
    }
    li[aria-selected='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`
