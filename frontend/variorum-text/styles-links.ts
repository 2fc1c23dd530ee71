const css = String.raw;

/** The curves between passages of a claim, the buttons to those out of view, what a pane's margin and strip show. */
export const LINK_RULES = css`
  .variorum-links {
    position: fixed;
    inset: 0;
    pointer-events: none;
    contain: layout style;
  }
  /* With a canvas behind it Chromium was seen to leave old lines of the text standing after a resize; not so (0 of 8
     tries against 6 of 8) when the text has a layer of its own. The cause in the browser is not known. */
  .variorum-scroller {
    will-change: transform;
  }
  .variorum-ink {
    position: absolute;
    pointer-events: none;
    color: light-dark(#000001, #fffffe);
    /* Not seen: it tells the program when the scheme has changed. */
    transition: color 1ms;
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
  .variorum-ticks,
  .variorum-in-view {
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .variorum-ticks {
    /* Not seen: the program draws with it. */
    caret-color: var(--_accent);
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
  .variorum-diamond {
    position: absolute;
    inset-block-start: -2px;
    inset-inline-start: -2px;
    box-sizing: content-box;
    inline-size: 6px;
    block-size: 6px;
    border: 1.5px solid var(--_paper);
    border-radius: 1.5px;
    background: var(--_accent);
    transform: rotate(45deg);
  }
  .variorum-face {
    display: none;
  }
  @container variorum-text (min-width: 520px) {
    .variorum-chunk {
      --_right: 92px;
    }
    .variorum-badge.variorum-signed {
      display: flex;
      align-items: center;
      padding-inline-start: 1px;
    }
    .variorum-face {
      display: block;
      flex: none;
      box-sizing: border-box;
      inline-size: 20px;
      block-size: 20px;
      margin-inline-end: -5px;
      border: 1.5px solid;
      border-radius: 50%;
      color: var(--_ink);
      font: 600 8.5px / 17px var(--_sans);
      letter-spacing: -0.02em;
      text-align: center;
    }
    .variorum-face.variorum-last-face {
      margin-inline-end: 5px;
    }
  }
  @container variorum-text (max-width: 360px) {
    .variorum-beyond {
      inset-inline-end: 9px;
      min-inline-size: 30px;
      padding-inline: 3px;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .variorum-behind,
    .variorum-between,
    .variorum-beyond {
      animation: variorum-appear 160ms ease-out;
    }
  }
  @media print {
    .variorum-ink,
    .variorum-links,
    .variorum-beyond {
      display: none;
    }
  }
`;
