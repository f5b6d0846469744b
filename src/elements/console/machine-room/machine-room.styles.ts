/** A rack as one sees it from the front: rails, ears, drive bays, lamps. */
import { css } from 'lit'

export const machineRoomStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    padding: 12px;
    font-size: 13px;
    background: var(--lab-surface);
  }
  .intro {
    margin: 0 0 10px;
    color: var(--lab-muted);
  }
  .refusal {
    margin: 0 0 8px;
    color: var(--lab-danger);
  }
  .refusal:empty {
    display: none;
  }
  cluster-menu {
    --lab-surface: #3c4249;
    --lab-raised: #30353b;
    --lab-text: #e7eaed;
    --lab-border: #15171a;
    --lab-hover: #4a5058;
    flex: none;
    color: var(--lab-text);
  }
  .rack {
    list-style: none;
    margin: 0 auto;
    padding: 10px 14px;
    max-inline-size: 720px;
    border: 1px solid #15171a;
    border-radius: 3px;
    background: linear-gradient(90deg, #3a3f45 0 6px, #1f2226 6px calc(100% - 6px), #3a3f45 calc(100% - 6px));
    color: #e7eaed;
  }
  .server {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 58px;
    padding: 6px 10px;
    border: 1px solid #0d0f11;
    border-radius: 2px;
    background: linear-gradient(#4a5058, #363b42 55%, #2f343a);
    box-shadow: inset 0 1px 0 rgb(255 255 255 / 0.14);
  }
  .server + .server {
    margin-block-start: 6px;
  }
  .server.off {
    background: linear-gradient(#3a3e44, #2c3035 55%, #272a2f);
  }
  .ear {
    flex: none;
    inline-size: 7px;
    block-size: 34px;
    background: radial-gradient(circle at 50% 20%, #14161a 2px, transparent 2.500px),
      radial-gradient(circle at 50% 80%, #14161a 2px, transparent 2.500px);
  }
  .face {
    flex: 0 0 9em;
    display: flex;
    flex-direction: column;
    gap: 3px;
  }
  .plate {
    font-family: var(--lab-mono);
    font-weight: 600;
    font-size: 14px;
  }
  .lamp {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 12px;
    color: #cfd4d9;
  }
  .lamp i {
    inline-size: 9px;
    block-size: 9px;
    border-radius: 50%;
    border: 1px solid #0d0f11;
    background: #4f565e;
  }
  .on .lamp i {
    background: #58d062;
    box-shadow: 0 0 6px #58d062;
  }
  .booting .lamp i {
    background: #ffb02e;
    box-shadow: 0 0 6px #ffb02e;
    animation: blink 1s steps(2, jump-none) infinite;
  }
  @keyframes blink {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.25;
    }
  }
  .vents {
    flex: 1 1 auto;
    display: flex;
    gap: 4px;
    justify-content: center;
  }
  .vents b {
    flex: 0 1 44px;
    block-size: 30px;
    border: 1px solid #14161a;
    border-radius: 1px;
    background: repeating-linear-gradient(0deg, #22262a 0 3px, #3b4047 3px 5px);
  }
  .cables {
    display: flex;
    flex-direction: column;
    gap: 2px;
    font-size: 11px;
    color: #cfd4d9;
  }
  .cable {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: 3px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .cable:hover {
    background: #ffffff1f;
  }
  .cable.pulled span {
    text-decoration: line-through;
  }
  .cable .icon {
    color: #7fb6e6;
    rotate: 90deg;
  }
  .cable.pulled .icon {
    color: #ff8a80;
  }
  .power {
    flex: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    inline-size: 38px;
    block-size: 38px;
    padding: 0;
    border: 2px solid #15171a;
    border-radius: 50%;
    background: radial-gradient(circle at 50% 35%, #6a727b, #3c4249);
    color: #f2f4f6;
    font-size: 16px;
    box-shadow: 0 1px 0 rgb(255 255 255 / 0.18);
  }
  .on .power {
    color: #8ff097;
  }
  .power:hover {
    background: radial-gradient(circle at 50% 35%, #7d8690, #474e56);
  }
  .power:active {
    translate: 0 1px;
  }
  .power:focus-visible {
    outline-color: #8cc8ff;
    outline-offset: 2px;
  }
  @container (inline-size < 560px) {
    .vents {
      display: none;
    }
    .cables {
      flex: 1 1 auto;
    }
  }
  @container (inline-size < 360px) {
    .rack {
      padding: 8px;
    }
    .face {
      flex-basis: 6.5em;
    }
    .ear {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .rack,
    .server,
    .ear,
    .vents b,
    .power {
      background: Canvas;
    }
    .rack,
    .plate,
    .lamp,
    .cable,
    .power {
      color: CanvasText;
    }
    .lamp i {
      background: Canvas;
    }
    .on .lamp i {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`
