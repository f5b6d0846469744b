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
    justify-content: space-between;
    align-items: center;
    padding: 7px 14px;
    border-block-start: 2px solid #1ba0d8;
    background: #25292e;
    color: #f0f2f4;
    forced-color-adjust: none;
  }
  .wordmark {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  .user {
    color: #c9ced4;
    font-size: 13px;
  }
  .frame {
    display: flex;
    min-block-size: 272px;
  }
  nav {
    flex: 0 0 158px;
    display: flex;
    flex-direction: column;
    background: #30353b;
    forced-color-adjust: none;
  }
  nav button {
    display: flex;
    align-items: center;
    gap: 9px;
    padding: 9px 14px;
    border: 0;
    border-inline-start: 3px solid transparent;
    border-block-end: 1px solid #25292e;
    background: none;
    color: #d6dade;
    font-size: 13px;
    text-align: start;
    white-space: nowrap;
  }
  nav button:hover {
    background: #3d434a;
    color: #fff;
  }
  nav button[aria-current] {
    border-inline-start-color: #39a5dc;
    background: #3d434a;
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
    padding: 8px 12px 0;
    font-size: 15px;
  }
  .breadcrumb span {
    color: var(--lab-muted);
  }
  .breadcrumb b {
    font-weight: 600;
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
  @container (inline-size < 860px) {
    .frame {
      flex-direction: column;
    }
    nav {
      flex: none;
      flex-direction: row;
      overflow-x: auto;
      scrollbar-width: none;
    }
    nav button {
      border-inline-start: 0;
      border-block-end: 3px solid transparent;
      padding: 7px 12px 5px;
    }
    nav button[aria-current] {
      border-block-end-color: #39a5dc;
    }
  }
  @container (inline-size < 420px) {
    nav button {
      padding-inline: 9px;
      gap: 6px;
    }
    nav .icon {
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
