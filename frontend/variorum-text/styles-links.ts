const css = String.raw;

/** The curves between passages of a claim, the buttons to those out of view, what a pane's margin and strip show. */
export const LINK_RULES = css`
  .variorum-links {
    position: fixed;
    inset: 0;
    pointer-events: none;
    contain: layout style;
  }
  .variorum-threads {
    position: absolute;
    overflow: hidden;
    pointer-events: none;
    fill: none;
    stroke-width: 1.6px;
    stroke-linecap: round;
  }
  .variorum-between {
    position: fixed;
  }
  .variorum-behind {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    z-index: -1;
  }
  .variorum-thread-line {
    opacity: 0.85;
  }
  .variorum-thread-faint {
    opacity: 0.5;
  }
  .variorum-thread-dots {
    fill: currentColor;
    stroke-width: 0;
  }
  .variorum-thread-rings {
    fill: light-dark(#ffffff, #1d1f23);
    stroke-width: 1.6px;
  }

  .variorum-beyond {
    position: absolute;
    z-index: 1;
    inset-inline-end: 12px;
    display: flex;
    justify-content: center;
    align-items: center;
    gap: 2px;
    min-inline-size: 34px;
    block-size: 24px;
    padding: 0 6px;
    border: 1px solid var(--_accent);
    border-radius: 12px;
    background: var(--_paper);
    color: var(--_accent);
    font: 600 11px / 1 var(--_sans);
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .variorum-above {
    inset-block-start: 6px;
  }
  .variorum-below {
    inset-block-end: 6px;
  }
  .variorum-beyond:hover {
    background: var(--_badge);
  }
  .variorum-beyond:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @container variorum-text (max-width: 360px) {
    .variorum-beyond {
      inset-inline-end: 9px;
      min-inline-size: 30px;
      padding-inline: 3px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .variorum-threads,
    .variorum-beyond {
      animation: variorum-appear 160ms ease-out;
    }
  }
  @media print {
    .variorum-threads,
    .variorum-links,
    .variorum-beyond {
      display: none;
    }
  }
`;
