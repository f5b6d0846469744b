/** The console's frame: a quiet bar of ours above, the portal with its dark masthead, the further views below. */
import { css } from 'lit'

export const consoleStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-family: var(--font-text, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', sans-serif);
    font-size: 14px;
    line-height: 1.4;
    text-align: start;
  }
  .console {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    border: 1px solid var(--lab-border);
    border-radius: 4px;
    background: var(--lab-raised);
    overflow: clip;
  }
  .empty {
    padding: 32px 16px;
    text-align: center;
    color: var(--lab-muted);
  }
  .empty [role='alert'] {
    color: var(--lab-danger);
  }
  .broken {
    padding: 6px 12px;
    border-block-start: 1px solid var(--lab-danger);
    background: color-mix(in srgb, var(--lab-surface), var(--lab-danger) 12%);
    font-size: 13px;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 6px 12px;
    border-block-start: 1px solid var(--lab-border);
    background: color-mix(in srgb, var(--lab-surface), var(--lab-info) 10%);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .notice button {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--lab-border);
    border-radius: 4px;
    background: var(--lab-surface);
  }
  .notice.over {
    position: absolute;
    z-index: 22;
    inset: 0 0 auto;
    padding-block: 2px;
    border-block: 2px solid var(--lab-info);
    box-shadow: 0 6px 16px rgb(0 0 0 / 0.18);
  }
  .notice input {
    flex: 1 1 12em;
    min-inline-size: 0;
    padding: 3px 6px;
    border: 1px solid var(--lab-border);
    background: var(--lab-surface);
    font-family: var(--lab-mono);
  }
  :host(:fullscreen) {
    overflow: auto;
    background: var(--lab-surface);
  }
  .broken p {
    margin: 2px 0;
  }
  .broken .icon {
    color: var(--lab-danger);
  }
  .stage {
    position: relative;
    border-block: 1px solid var(--lab-border);
    background: var(--lab-surface);
  }
  .masthead {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: 36px;
    padding-inline: 4px 10px;
    border-block-start: 2px solid #39a5dc;
    background: #1a1d21;
    color: #f0f2f4;
    forced-color-adjust: none;
  }
  .masthead button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 30px;
    min-block-size: 34px;
    padding: 0 6px;
    border: 0;
    background: none;
    color: #d1d5da;
    font-size: 15px;
  }
  .masthead button:hover,
  .masthead button[aria-expanded='true']:not(.hamburger) {
    background: #33383e;
    color: #fff;
  }
  .masthead cluster-menu {
    --lab-focus: #8cc8ff;
    color: #d1d5da;
  }
  .masthead :focus-visible {
    outline-color: #8cc8ff;
    outline-offset: -2px;
  }
  .count {
    position: absolute;
    inset-block-start: 2px;
    inset-inline-end: -1px;
    min-inline-size: 15px;
    padding: 0 3px;
    border-radius: 8px;
    background: #0079bf;
    color: #fff;
    font-size: 10px;
    font-weight: 600;
    line-height: 15px;
    text-align: center;
  }
  .wordmark {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    padding-inline-start: 6px;
    font-weight: 600;
    white-space: nowrap;
    letter-spacing: 0.01em;
  }
  .tools {
    display: inline-flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .frame {
    position: relative;
    display: flex;
    min-block-size: 272px;
  }
  .drawer {
    position: absolute;
    z-index: 12;
    inset-block: 0 auto;
    inset-inline-end: 0;
    min-block-size: 100%;
    max-block-size: max(100%, 28rem);
  }
  nav {
    flex: 0 0 176px;
    display: flex;
    flex-direction: column;
    background: #292e34;
    forced-color-adjust: none;
  }
  nav button,
  nav .none {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 30px;
    padding: 4px 12px;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-block-end: 1px solid #1f2328;
    background: none;
    color: #d1d1d1;
    font-size: 13px;
    text-align: start;
    white-space: nowrap;
  }
  nav .none:not(.inner) {
    color: #d1d1d1;
  }
  nav .inner {
    min-block-size: 26px;
    padding-inline-start: 24px;
    border-block-end-color: transparent;
    background: #22262b;
    font-size: 12px;
  }
  nav .none.inner {
    padding-inline-start: 46px;
    color: #8b9198;
  }
  nav button:hover {
    background: #393f44;
    color: #fff;
  }
  nav button[aria-current] {
    border-inline-start-color: #39a5dc;
    background: #393f44;
    color: #fff;
    font-weight: 600;
  }
  nav button:focus-visible {
    outline-color: #8cc8ff;
    outline-offset: -2px;
  }
  .page {
    flex: 1 1 auto;
    min-inline-size: 0;
  }
  .breadcrumb {
    margin: 0;
    padding: 8px 12px 2px;
    font-size: 15px;
  }
  .breadcrumb span {
    color: var(--lab-muted);
  }
  .breadcrumb b {
    font-weight: 600;
  }
  .breadcrumb .object {
    color: light-dark(#00659c, #7cc4f2);
    font-size: 19px;
    font-weight: 400;
  }
  .breadcrumb [role='link'] {
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: light-dark(#00659c, #7cc4f2);
  }
  .breadcrumb [role='link']:hover {
    text-decoration: underline;
  }
  .panels {
    flex: 1 1 auto;
    background: var(--lab-surface);
  }
  .lost {
    position: absolute;
    inset: 0;
    z-index: 25;
    display: grid;
    place-items: center;
    padding: 16px;
    background: color-mix(in srgb, var(--lab-raised), transparent 4%);
    text-align: center;
  }
  .lost > div {
    max-inline-size: 44ch;
  }
  .lost .icon {
    font-size: 30px;
    color: var(--lab-danger);
  }
  .lost h2 {
    margin: 8px 0;
    font-size: 17px;
  }
  .lost p {
    margin: 0 0 12px;
  }
  .lost button {
    min-block-size: 32px;
    padding: 4px 18px;
    border: 1px solid var(--lab-border);
    border-radius: 4px;
    background: var(--lab-surface);
  }
  @container (inline-size >= 860px) {
    nav.folded {
      flex-basis: 44px;
    }
    .folded span:not(.none) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .folded .none.inner {
      display: none;
    }
    .folded .inner {
      padding-inline-start: 12px;
    }
  }
  @container (inline-size < 860px) {
    .hamburger.hamburger,
    nav .none.none {
      display: none;
    }
    .frame {
      flex-direction: column;
    }
    nav {
      flex: none;
      flex-direction: row;
      overflow-x: auto;
      scrollbar-width: none;
    }
    nav button.inner,
    nav button {
      min-block-size: 34px;
      padding: 6px 12px 3px;
      border-inline-start: 0;
      border-block-end: 3px solid transparent;
      background: none;
      font-size: 13px;
      gap: 7px;
    }
    nav button[aria-current] {
      border-block-end-color: #39a5dc;
      background: #393f44;
    }
  }
  @container (inline-size < 640px) {
    nav button.inner,
    nav button {
      padding-inline: 9px;
    }
    nav .icon,
    .masthead .spare {
      display: none;
    }
  }
  @container (inline-size < 440px) {
    .masthead .user::part(label) {
      display: none;
    }
  }
  @media print {
    cluster-time-bar,
    nav {
      display: none;
    }
  }
`
