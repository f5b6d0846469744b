/** The dashboard: cards with a blue edge on a grey ground, donuts beneath. */
import { css } from 'lit'

export const dashboardStyles = css`
  :host {
    padding: 8px 12px 16px;
    background: color-mix(in srgb, var(--lab-surface), var(--lab-text) 4%);
  }
  .updated {
    margin: 0 0 8px;
    color: var(--lab-muted);
    font-size: 12px;
    text-align: end;
  }
  .cards {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    margin: 0 0 12px;
    padding: 0;
    list-style: none;
  }
  .card,
  .resource {
    border: 1px solid var(--lab-hairline);
    border-block-start: 2px solid #39a5dc;
    background: var(--lab-surface);
    text-align: center;
  }
  .card {
    flex: 1 1 7.5rem;
  }
  .card h3 {
    padding: 10px 6px 4px;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .card b {
    font-size: 17px;
    font-weight: 600;
  }
  .card p {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 2px 12px;
    margin: 0;
    padding: 0 6px 10px;
    font-size: 15px;
  }
  .state {
    display: inline-flex;
    align-items: center;
    gap: 4px;
  }
  [role='link'] {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    min-block-size: 24px;
    padding: 0 2px;
    border: 0;
    background: none;
    color: light-dark(#00659c, #7cc4f2);
  }
  h3 [role='link'] {
    display: inline;
  }
  [role='link']:hover {
    text-decoration: underline;
  }
  .utilization > h3 {
    padding: 4px 2px 8px;
    font-size: 15px;
    font-weight: 400;
  }
  .donuts {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .resource {
    flex: 1 1 10rem;
    padding: 10px 12px 0;
  }
  h4 {
    margin: 0;
    font-size: 14px;
    font-weight: 600;
    text-align: start;
  }
  .available,
  .note {
    margin: 2px 0;
    text-align: start;
  }
  .available b {
    font-size: 20px;
    font-weight: 400;
  }
  .note {
    color: var(--lab-muted);
    font-size: 12px;
  }
  .donut {
    inline-size: 132px;
    block-size: 132px;
    margin-block: 6px;
  }
  circle {
    fill: none;
    stroke-width: 11;
  }
  .ground {
    stroke: color-mix(in srgb, var(--lab-surface), var(--lab-text) 14%);
  }
  .used {
    stroke: light-dark(#0088ce, #39a5dc);
  }
  .used.high {
    stroke: #ec7a08;
  }
  .used.full {
    stroke: #cc0000;
  }
  text {
    fill: var(--lab-text);
  }
  .figure {
    font-size: 20px;
  }
  .word {
    fill: var(--lab-muted);
    font-size: 12px;
  }
  .history {
    display: block;
    inline-size: calc(100% + 24px);
    block-size: 36px;
    margin-inline: -12px;
    color: light-dark(#0088ce, #39a5dc);
    direction: ltr;
  }
  @media (forced-colors: active) {
    .used.used {
      stroke: Highlight;
    }
    .ground {
      stroke: CanvasText;
      stroke-width: 1;
    }
    text {
      fill: CanvasText;
    }
  }
`
