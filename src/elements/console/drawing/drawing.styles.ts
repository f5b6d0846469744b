/** Colours and strokes of the cluster's picture. */
import { css } from 'lit'

export const drawingStyles = css`
  .drawings {
    container-type: inline-size;
  }
  .drawing.compact {
    display: none;
  }
  @container (max-width: 460px) {
    .few .drawing.wide {
      display: none;
    }
    .few .drawing.compact {
      display: block;
      max-inline-size: 400px;
    }
  }
  .drawings.many {
    overflow-x: auto;
  }
  .many .drawing {
    min-inline-size: var(--least);
  }
  .drawing {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-inline-size: 660px;
    margin-inline: auto;
    direction: ltr;
    font-family: inherit;
  }
  .drawing text {
    fill: var(--lab-text);
    font-size: 12px;
  }
  .drawing .small {
    font-size: 11px;
  }
  .drawing .tiny {
    font-size: 10.5px;
    font-weight: 600;
    fill: #fff;
  }
  .drawing .minor {
    font-size: 10.5px;
  }
  .drawing .meter {
    fill: color-mix(in srgb, var(--lab-surface), var(--lab-text) 16%);
  }
  .drawing .meter.used {
    fill: #669966;
  }
  .drawing .mover {
    fill: #0069ac;
    stroke: var(--lab-surface);
  }
  .drawing .muted {
    fill: var(--lab-muted);
  }
  .drawing .rail text {
    paint-order: stroke;
    stroke: var(--lab-surface);
    stroke-width: 3px;
  }
  .drawing .name {
    font-size: 14px;
    font-weight: 600;
  }
  .drawing .line {
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 42%);
    stroke-width: 2;
  }
  .drawing .drop {
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 30%);
    stroke-width: 1.5;
  }
  .drawing .drop.pulled {
    stroke: var(--lab-danger);
    stroke-dasharray: 2 3;
  }
  .drawing .joint {
    fill: color-mix(in srgb, var(--lab-surface), var(--lab-text) 42%);
  }
  .drawing .hatch {
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 30%);
    stroke-width: 2.5;
  }
  .drawing .box {
    fill: var(--lab-raised);
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 40%);
    stroke-width: 1;
  }
  .drawing .box.maintenance,
  .drawing .box.preparing_for_maintenance,
  .drawing .box.installing,
  .drawing .box.reboot,
  .drawing .box.initializing {
    stroke-dasharray: 5 3;
    stroke: var(--lab-info);
  }
  .drawing .box.off,
  .drawing .box.non_responsive,
  .drawing .box.non_operational,
  .drawing .box.error,
  .drawing .box.install_failed {
    stroke: var(--lab-danger);
  }
  .drawing .lamp {
    fill: var(--lab-info);
  }
  .drawing .lamp.up {
    fill: #3f9c45;
  }
  .drawing .lamp.maintenance {
    fill: var(--lab-muted);
  }
  .drawing .lamp.off,
  .drawing .lamp.non_responsive,
  .drawing .lamp.non_operational,
  .drawing .lamp.connecting,
  .drawing .lamp.error,
  .drawing .lamp.install_failed,
  .drawing .lamp.down {
    fill: var(--lab-surface);
    stroke: var(--lab-danger);
    stroke-width: 2;
  }
  .drawing .tile {
    fill: color-mix(in srgb, var(--lab-surface), #2b7bbb 30%);
    stroke: #2b7bbb;
  }
  .drawing .tile.engine {
    fill: color-mix(in srgb, var(--lab-surface), #c99a1b 32%);
    stroke: #a87d0c;
  }
  .drawing .tile.migrating {
    fill: none;
    stroke-dasharray: 4 3;
  }
  .drawing .tile.paused,
  .drawing .tile.unknown,
  .drawing .tile.not_responding {
    fill: color-mix(in srgb, var(--lab-surface), #d98200 22%);
    stroke: #b86e00;
    stroke-dasharray: 3 2;
  }
  .drawing .band {
    fill: none;
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 28%);
  }
  .drawing .band.heal {
    stroke: var(--lab-warning);
  }
  .drawing .band.lost {
    stroke: var(--lab-danger);
    stroke-width: 2;
    stroke-dasharray: 6 4;
  }
  .drawing .brick.up {
    fill: #3d7a41;
  }
  .drawing .brick.down {
    fill: #a3332b;
  }
  .drawing .stream {
    stroke: color-mix(in srgb, var(--lab-accent), transparent 30%);
    stroke-linecap: round;
  }
  .drawing .traveller {
    transition: transform 0.15s linear;
  }
  .drawing .traveller rect {
    fill: #0069ac;
    stroke: var(--lab-surface);
  }
  .drawing .traveller text {
    fill: #fff;
    font-size: 11px;
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .drawing text:not(.tiny) {
      fill: CanvasText;
    }
    .drawing .traveller text {
      fill: HighlightText;
    }
    .drawing .box.box,
    .drawing .band.band,
    .drawing .tile.tile {
      fill: Canvas;
      stroke: CanvasText;
    }
    .drawing .traveller rect {
      fill: Highlight;
    }
  }
`
