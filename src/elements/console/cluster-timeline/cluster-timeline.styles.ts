/** The lanes of the timeline, the moment shown, and the handle that moves it. */
import { css } from 'lit'

export const timelineStyles = css`
  :host {
    display: block;
    padding: 10px 16px 14px 12px;
    container-type: inline-size;
    font-size: 13px;
    background: var(--lab-surface);
  }
  @container (max-width: 420px) {
    .axis .spare {
      display: none;
    }
  }
  .lanes {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 10px;
    align-items: center;
  }
  .lane {
    grid-column: 1;
    white-space: nowrap;
  }
  svg.track {
    grid-column: 2;
    display: block;
    inline-size: 100%;
    block-size: 20px;
    direction: ltr;
    overflow: hidden;
  }
  svg.axis {
    overflow: visible;
  }
  svg text {
    fill: var(--lab-text);
    font-size: 11px;
  }
  .axis text {
    fill: var(--lab-muted);
    font-variant-numeric: tabular-nums;
  }
  .axis line,
  .floor {
    stroke: var(--lab-border);
  }
  .stretch {
    --mark: light-dark(#5f5a53, #b5afa7);
  }
  .stretch rect {
    fill: color-mix(in srgb, var(--lab-surface), var(--mark) 24%);
    stroke: var(--mark);
  }
  .good {
    --mark: light-dark(#2f8132, #74c178);
  }
  .good rect {
    fill: color-mix(in srgb, var(--lab-surface), var(--mark) 14%);
  }
  .busy {
    --mark: light-dark(#0b62a8, #6cb6f0);
  }
  .bad {
    --mark: light-dark(#c0271d, #ff7f74);
  }
  .bad rect {
    stroke-dasharray: 4 3;
  }
  .event {
    stroke: light-dark(#2f8132, #74c178);
    stroke-width: 1.5;
  }
  .event.warning {
    stroke: light-dark(#c26a00, #ffab3d);
    stroke-width: 2;
  }
  .event.error,
  .event.alert {
    stroke: light-dark(#c0271d, #ff7f74);
    stroke-width: 2.5;
  }
  .scrub {
    grid-column: 2;
    position: relative;
    align-self: stretch;
    cursor: ew-resize;
    direction: ltr;
    touch-action: none;
  }
  .future {
    position: absolute;
    inset: 22px 0 0 var(--now);
    background: color-mix(in srgb, var(--lab-surface), transparent 48%);
  }
  .handle {
    position: absolute;
    inset: 14px auto 0 var(--now);
    inline-size: 17px;
    margin-inline-start: -8.5px;
    border-radius: 3px;
  }
  .handle::before {
    content: '';
    position: absolute;
    inset: 0 7.5px;
    background: var(--lab-accent);
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 0 2px auto;
    block-size: 10px;
    border-radius: 2px 2px 6px 6px;
    background: var(--lab-accent);
  }
  p {
    margin: 8px 0 0;
    color: var(--lab-muted);
    font-variant-numeric: tabular-nums;
  }
  p.left {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
  }
  p button {
    min-block-size: 28px;
    padding: 2px 10px;
    border: 1px solid var(--lab-border);
    border-radius: 4px;
    background: var(--lab-surface);
    color: var(--lab-text);
  }
  @media (forced-colors: active) {
    .handle::before,
    .handle::after {
      background: Highlight;
      forced-color-adjust: none;
    }
    .stretch rect {
      fill: Canvas;
      stroke: CanvasText;
    }
    .event {
      stroke: CanvasText;
    }
  }
`
