/** The toolbar's buttons and the menus that hang from them. */
import { css } from 'lit'

export const menuStyles = css`
  :host {
    display: inline-block;
    position: relative;
    font-size: 13px;
  }
  #button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 2px var(--toolbar-padding, 10px);
    border: 1px solid var(--lab-border);
    border-radius: 1px;
    background: linear-gradient(var(--lab-surface), var(--lab-raised));
    white-space: nowrap;
  }
  #button:hover,
  #button[aria-expanded='true'] {
    border-color: var(--lab-muted);
    background: var(--lab-hover);
  }
  #button .icon {
    font-size: 9px;
  }
  :host([kebab]) #button {
    padding-inline: 7px;
  }
  :host([kebab]) #button .icon {
    font-size: 13px;
  }
  :host([bare]) #button {
    min-block-size: var(--menu-height, 34px);
    padding-block: 0;
    border: 0;
    background: none;
  }
  :host([bare]) #button:hover,
  :host([bare]) #button[aria-expanded='true'] {
    background: color-mix(in srgb, transparent, currentColor 16%);
  }
  .menu {
    position: absolute;
    z-index: 20;
    inset-block-start: calc(100% + 2px);
    inset-inline-start: 0;
    min-inline-size: 180px;
    max-inline-size: min(320px, 88vw);
    inline-size: max-content;
    padding-block: 4px;
    border: 1px solid var(--lab-border);
    border-radius: 1px;
    background: var(--lab-surface);
    box-shadow: 0 6px 16px rgb(0 0 0 / 0.22);
  }
  .menu[popover] {
    position: fixed;
    inset: auto;
    margin: 0;
    max-block-size: 100vh;
    overflow-y: auto;
    color: inherit;
  }
  .menu.flip {
    inset-inline: auto 0;
  }
  .item {
    position: relative;
  }
  .item .menu {
    position: static;
    box-shadow: none;
    border-width: 0 0 0 2px;
    border-color: var(--lab-accent);
    margin-inline-start: 12px;
    min-inline-size: 140px;
  }
  [role='menuitem'] {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 16px;
    inline-size: 100%;
    padding: 4px 14px;
    border: 0;
    background: none;
    text-align: start;
  }
  [role='menuitem'] .more {
    font-size: 9px;
  }
  [role='menuitem'][aria-expanded='true'] .more {
    transform: rotate(90deg);
  }
  :host(:dir(rtl)) .more .icon {
    scale: -1 1;
  }
  [role='menuitem']:hover,
  [role='menuitem']:focus {
    background: var(--lab-selected);
    color: #fff;
    outline: none;
  }
  [role='menuitem'][aria-disabled='true'] {
    color: color-mix(in srgb, var(--lab-surface), var(--lab-text) 48%);
    background: none;
  }
  [role='menuitem'][aria-disabled='true']:focus {
    box-shadow: inset 0 0 0 2px var(--lab-focus);
  }
  @media (forced-colors: active) {
    [role='menuitem']:focus {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    [role='menuitem'][aria-disabled='true'] {
      background: Canvas;
      color: GrayText;
    }
    [role='menuitem'][aria-disabled='true']:focus {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`
