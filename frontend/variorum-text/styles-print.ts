const css = String.raw;

/** The text on paper, with its remarks below it. */
export const PRINT_RULES = css`
  @media print {
    .variorum-chunk {
      content-visibility: visible;
    }
    .variorum-minimap,
    .variorum-layer,
    .variorum-caret,
    .variorum-footnote,
    .variorum-toolbar {
      display: none;
    }
    variorum-text {
      display: block;
      block-size: auto;
      print-color-adjust: exact;
    }
    .variorum-scroller {
      overflow: visible;
    }
    .variorum-sheet {
      padding-block-end: 1em;
    }
    .variorum-block {
      orphans: 3;
      widows: 3;
    }
    .variorum-heading {
      break-after: avoid;
    }
    /* On paper no layer is drawn: there the style sheet counts. */
    .variorum-chunk {
      counter-reset: variorum-number;
    }
    .variorum-counted {
      counter-increment: variorum-number;
    }
    .variorum-counted::before {
      content: counter(variorum-number);
      content: counter(variorum-number) / '';
      float: inline-start;
      inline-size: calc(var(--_left) - var(--_gap));
      margin-inline: calc(-1 * var(--_left) - var(--_indent, 0px)) calc(var(--_gap) + var(--_indent, 0px));
      color: var(--_soft);
      font: 400 10.5px / calc(var(--_size) * var(--_leading)) var(--_sans);
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .variorum-printed-notes {
      display: block;
      max-inline-size: var(--_measure);
      margin: 1em auto 0;
      padding: 0.8em var(--_right) 0 calc(var(--_left) + 1.2em);
      border-block-start: 1px solid var(--_line);
      font: 400 0.82em / 1.45 var(--_serif);
    }
    .variorum-printed-notes li {
      break-inside: avoid;
      margin-block-end: 0.35em;
    }
    .variorum-printed-notes div {
      padding-inline-start: 1em;
    }
  }
`;
