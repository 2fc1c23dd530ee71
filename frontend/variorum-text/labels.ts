/** All visible and spoken words that are not actions; `{0}` and `{1}` stand for numbers and names. */
export interface Labels {
  readonly document: string;
  readonly toolbar: string;
  readonly oneMark: string;
  readonly marks: string;
  /** The names that are said, and how many more there are. */
  readonly andMore: string;
  readonly oneForClaims: string;
  readonly forClaims: string;
  readonly openDiscussion: string;
  readonly minimap: string;
  readonly loading: string;
  readonly empty: string;
  readonly failed: string;
  readonly retry: string;
  readonly close: string;
  /** Passages of the chosen claim that are out of view, as the button that goes there says it. */
  readonly oneAbove: string;
  readonly manyAbove: string;
  readonly oneBelow: string;
  readonly manyBelow: string;
}

export const ENGLISH: Labels = {
  document: 'Text',
  toolbar: 'Selected passage',
  oneMark: '1 mark: {0}',
  marks: '{0} marks: {1}',
  andMore: '{0}; and {1} more',
  oneForClaims: '1 passage of a claim',
  forClaims: '{0} passages of claims',
  openDiscussion: 'Open discussion',
  minimap: 'Where the marks are',
  loading: 'Loading the text…',
  empty: 'There is no text in this version.',
  failed: 'The text could not be loaded.',
  retry: 'Try again',
  close: 'Close',
  oneAbove: '1 passage of the claim above: go there',
  manyAbove: '{0} passages of the claim above: go to the nearest',
  oneBelow: '1 passage of the claim below: go there',
  manyBelow: '{0} passages of the claim below: go to the nearest',
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
