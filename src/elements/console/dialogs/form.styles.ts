/** The forms inside dialogs: fields in two columns beside a list of their sections. */
import { css } from 'lit'

export const formStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: 13px;
  }
  .form {
    display: grid;
    grid-template-columns: 11rem 1fr;
    min-block-size: 17rem;
    margin: -18px -16px;
  }
  [role='tablist'] {
    display: flex;
    flex-direction: column;
    border-inline-end: 1px solid var(--lab-hairline);
    background: var(--lab-raised);
  }
  [role='tab'] {
    min-block-size: 30px;
    padding: 4px 12px;
    border: 0;
    border-inline-start: 3px solid transparent;
    background: none;
    text-align: start;
  }
  [role='tab'][aria-selected='true'] {
    border-inline-start-color: #39a5dc;
    background: var(--lab-surface);
    font-weight: 600;
  }
  [role='tab']:focus-visible {
    outline-offset: -2px;
  }
  [role='tabpanel'] {
    padding: 12px 14px;
    min-inline-size: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(7rem, 11rem) 1fr;
    align-items: center;
    gap: 2px 10px;
    margin-block-end: 8px;
  }
  .check {
    display: flex;
    align-items: baseline;
    gap: 8px;
    margin-block-end: 8px;
  }
  select,
  input[type='text'] {
    inline-size: 100%;
    min-block-size: 27px;
    padding: 2px 6px;
    border: 1px solid var(--lab-border);
    border-radius: 1px;
    background: var(--lab-surface);
  }
  select:disabled,
  input:disabled {
    background: var(--lab-raised);
    color: var(--lab-muted);
  }
  fieldset {
    margin: 0 0 10px;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
    font-weight: 600;
  }
  .note {
    margin: 0 0 8px;
    color: var(--lab-muted);
    font-size: 12px;
  }
  button.plain {
    min-block-size: 27px;
    padding: 2px 12px;
    border: 1px solid var(--lab-border);
    border-radius: 1px;
    background: var(--lab-raised);
  }
  @container (inline-size < 460px) {
    .form {
      grid-template-columns: 1fr;
      grid-template-rows: auto 1fr;
    }
    [role='tablist'] {
      flex-direction: row;
      flex-wrap: wrap;
    }
    .row {
      grid-template-columns: 1fr;
    }
  }
`
