/** All visible and spoken words that are not actions; `{0}` and `{1}` stand for numbers and names. */
export interface Labels {
  readonly document: string;
  readonly toolbar: string;
  readonly oneMark: string;
  readonly marks: string;
  readonly minimap: string;
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly retry: string;
  readonly close: string;
  /** Somebody else has marked one passage, or several. */
  readonly cameOne: string;
  readonly cameMany: string;
  /** Said at the end of a mark, before its tag, role and state. */
  readonly spokenMark: string;
  readonly hasNote: string;
  readonly hasOpenDiscussion: string;
  readonly states: string;
  readonly supports: string;
  readonly contradicts: string;
  readonly qualifies: string;
  readonly open: string;
  readonly accepted: string;
  readonly rejected: string;
  readonly disputed: string;
  readonly 'needs-work': string;
}

export const ENGLISH: Labels = {
  document: 'Text',
  toolbar: 'Selected passage',
  oneMark: '1 mark: {0}',
  marks: '{0} marks: {1}',
  minimap: 'Where the marks are',
  loading: 'Loading the text…',
  empty: 'There is no text in this version.',
  failed: 'The text could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  cameOne: '{0} has marked a passage.',
  cameMany: '{0} has marked {1} passages.',
  spokenMark: 'marked by {0}',
  hasNote: 'with a note',
  hasOpenDiscussion: 'with an open discussion',
  states: 'states a claim',
  supports: 'supports a claim',
  contradicts: 'contradicts a claim',
  qualifies: 'qualifies a claim',
  open: 'claim open',
  accepted: 'claim accepted',
  rejected: 'claim rejected',
  disputed: 'claim disputed',
  'needs-work': 'claim needs work',
};

let pageLabels: Partial<Labels> = {};

/** The words of every pane of the page, for a page in another language; those of one element go before them. */
export function setPageLabels(labels: Partial<Labels>): void {
  pageLabels = labels;
}

export function labelsOf(own: Partial<Labels> | null): Labels {
  return { ...ENGLISH, ...pageLabels, ...own };
}

/** The label with its places filled. */
export function fill(label: string, ...values: (string | number)[]): string {
  return label.replace(/\{(\d)\}/g, (place, number: string) => String(values[Number(number)] ?? place));
}
