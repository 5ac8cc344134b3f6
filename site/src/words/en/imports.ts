import type { Schema } from '../../app/api';

type Details = Schema['RowFaultDetails'];

/** What is wrong in a row, and what to do about it. */
interface Said {
  readonly fault: string;
  readonly advice: string;
}

const faults = {
  'not-utf-8': () => ({
    fault: 'The row holds signs that are not UTF-8.',
    advice: 'Save the file as CSV in UTF-8.',
  }),
  'quote-left-open': () => ({
    fault: 'A quotation mark is opened and never closed.',
    advice: 'Close it, and write each quotation mark inside a cell twice.',
  }),
  'stray-quote': () => ({
    fault: 'A quotation mark stands in the middle of a cell.',
    advice: 'Write each quotation mark inside a quoted cell twice.',
  }),
  'row-too-long': () => ({
    fault: 'The row does not end.',
    advice: 'Check that its quotation marks pair up.',
  }),
  'cut-off': () => ({
    fault: 'The file ends inside this row.',
    advice: 'The file was not copied whole. Get it again.',
  }),
  'other-number-of-cells': ({ cells, columns }: Details) => ({
    fault: `The row has ${cells} cells, and the first line has ${columns}.`,
    advice: 'Put cells that hold a comma, a semicolon or a line break in quotation marks.',
  }),
  twice: () => ({
    fault: 'A row above is about the same therapist.',
    advice: 'Keep one row per therapist.',
  }),
  'not-stored': () => ({
    fault: 'The row could not be stored.',
    advice: 'Take the file in once more, later.',
  }),
  'npi-of-another': () => ({
    fault: 'The NPI belongs to another therapist of the clinic.',
    advice: 'Check the NPI and the id of the row, or correct the other therapist.',
  }),
  'edited-since': () => ({
    fault: 'The profile has been edited since it was taken in.',
    advice: 'Change it in the profile itself: a list does not overwrite what people wrote.',
  }),
  'changed-meanwhile': () => ({
    fault: 'The profile changed in this very moment.',
    advice: 'Take the file in once more.',
  }),
  'name-missing': () => ({
    fault: 'The name is missing.',
    advice: 'Write it as clients should see it.',
  }),
  'id-missing': () => ({
    fault: 'The row has neither an id nor an NPI.',
    advice: 'Give each therapist an id that stays the same, or the NPI.',
  }),
  'hours-without-zone': () => ({
    fault: 'Hours need a time zone.',
    advice: 'Write it like America/New_York.',
  }),
  'fee-without-currency': () => ({ fault: 'A fee needs a currency.', advice: 'Write it like USD.' }),
  'sliding-without-fee': () => ({
    fault: 'A sliding scale needs the regular fee.',
    advice: 'Fill in the column fee.',
  }),
  'unknown-code': ({ oneOf = [] }: Details) => ({
    fault: 'This is not on the list.',
    advice: `Use one of these: ${oneOf.join(', ')}.`,
  }),
  'not-in-range': ({ least, most }: Details) => ({
    fault: `This is no whole number from ${least} to ${most}.`,
    advice: 'Write a number in that range.',
  }),
  'too-long': ({ most }: Details) => ({
    fault: `The text is longer than ${most} characters.`,
    advice: 'Shorten it.',
  }),
  'too-many': ({ most }: Details) => ({
    fault: `The cell holds more than ${most} values.`,
    advice: `Keep at most ${most}.`,
  }),
  'unfit-character': () => ({
    fault: 'The text holds a sign that is none, perhaps lost in an earlier conversion.',
    advice: 'Type the cell anew.',
  }),
  'unfit-id': () => ({
    fault: 'An id has 1 to 60 signs without spaces.',
    advice: 'Use letters, digits and hyphens.',
  }),
  'unfit-npi': () => ({
    fault: 'An NPI has ten digits, the last a check digit. This is none.',
    advice: 'Compare it with the NPI registry, or leave it empty.',
  }),
  'unfit-licence': () => ({
    fault: 'A licence has three or four parts.',
    advice: 'Write it like US-CT:psychologist:12345:2027-06-30.',
  }),
  'unfit-licence-number': () => ({
    fault: 'The number of a licence has 1 to 40 characters.',
    advice: 'Write it as the board does, without colons.',
  }),
  'unknown-jurisdiction': () => ({
    fault: 'The place of the licence is not known.',
    advice: 'Write it like US-CT.',
  }),
  'unfit-language': () => ({
    fault: 'A language is written with two or three letters.',
    advice: 'Write en, es, ase (American Sign Language).',
  }),
  'concern-without-level': () => ({
    fault: 'A concern needs a level.',
    advice: 'Write anxiety=3, from 0 (not at all) to 3 (very much).',
  }),
  'concern-twice': () => ({ fault: 'A concern is there twice.', advice: 'Keep one.' }),
  'not-yes-or-no': () => ({
    fault: 'This is neither yes nor no.',
    advice: 'Write yes or no, or nothing.',
  }),
  'unfit-postal-code': () => ({
    fault: 'This is no postal code of the United States.',
    advice: 'Write five digits. A spreadsheet may have dropped a zero at the beginning.',
  }),
  'unknown-zone': () => ({
    fault: 'This is no time zone.',
    advice: 'Write it like America/New_York.',
  }),
  'zone-is-offset': () => ({
    fault: 'A difference in hours knows no summer time.',
    advice: 'Write the time zone like America/New_York.',
  }),
  'unfit-hours': () => ({
    fault: 'These are no hours of a day.',
    advice: 'Write mon 09:00-12:00; tue 13:00-17:30.',
  }),
  'unknown-day': () => ({
    fault: 'This is no day.',
    advice: 'Write mon, tue, wed, thu, fri, sat, sun.',
  }),
  'hours-backwards': () => ({
    fault: 'The hours end before they begin.',
    advice: 'Write hours that pass midnight as two stretches.',
  }),
  'not-on-quarter-hour': () => ({
    fault: 'Hours begin and end on a quarter of an hour.',
    advice: 'Write them like 09:00, 09:15 or 17:30.',
  }),
  'unfit-amount': () => ({
    fault: 'This is no amount.',
    advice: 'Write 150 or 150.00, without the sign of the currency.',
  }),
  'amount-too-large': () => ({ fault: 'The amount is too large for a session.', advice: 'Check it.' }),
  'amount-too-fine': () => ({
    fault: 'The currency has no such small part.',
    advice: 'Write fewer decimals.',
  }),
  'sliding-above-fee': () => ({
    fault: 'A sliding scale goes down from the regular fee.',
    advice: 'Write the lowest fee here, and the usual one in the column fee.',
  }),
  'unknown-currency': () => ({ fault: 'This is no currency.', advice: 'Write it like USD.' }),
  'unfit-insurer': () => ({
    fault: 'An insurer is a code of 2 to 40 letters, digits and, between them, hyphens.',
    advice: 'Use the codes that your clinic publishes.',
  }),
  'unfit-date': () => ({ fault: 'This is no date.', advice: 'Write it like 2027-06-30.' }),
  'not-of-our-time': ({ least, most }: Details) => ({
    fault: `The date lies outside the years ${least} to ${most}.`,
    advice: 'Write the day itself, or leave it out where there is none.',
  }),
  'too-far-ahead': ({ most }: Details) => ({
    fault: `The date is more than ${most} days ahead.`,
    advice: 'Write a nearer one, and confirm it again when it comes near.',
  }),
} satisfies Record<Schema['RowFaultCode'], (details: Details) => Said>;

export const imports = {
  heading: 'Take in a list of therapists',
  lead: 'A list from your spreadsheet, one row for each therapist. It is tried first, and nothing changes before you say so.',
  again:
    'Whoever is there already is brought up to date; a list taken in twice changes nothing the second time. Nobody is shown to clients before you have checked a licence.',
  file: 'Your list',
  fileHint: 'A CSV file in UTF-8. In most spreadsheets: File, Save as, “CSV UTF-8”.',
  sample: 'A sample list to begin with',
  sampleMore: 'Its people are made up.',
  columns: 'What the columns hold',
  columnsLead:
    'Only name, and clinic_id or npi, must be there. An empty cell means “not said”, never “no”. Several values in a cell are separated by semicolons. Columns that are not in this list are not read.',
  codes: 'Codes',
  example: 'Example',
  column: {
    clinic_id: 'Your own id of the therapist. It must stay the same from list to list.',
    name: 'As clients see it.',
    npi: 'National Provider Identifier, ten digits.',
    licences: 'For each licence: place, kind, number and last day, with colons between them.',
    languages: 'In which the therapist works, in two or three letters.',
    concerns: 'How much the therapist likes to work with each, from 0 (not at all) to 3 (very much).',
    style_directive: 'From -2 (the client leads) to 2 (the therapist leads).',
    style_intensity: 'From -2 (reserved) to 2 (emotionally intense).',
    style_present: 'From -2 (the past) to 2 (the present).',
    style_challenge: 'From -2 (warm support) to 2 (focused challenge).',
    gender: 'As the therapist states it.',
    birth_year: 'Four digits.',
    faiths: 'Shared, or known from within.',
    cultures: 'Shared, or known from within.',
    affirming: 'Of sexual and gender diversity: yes or no.',
    communities: 'Experience with.',
    formats: 'How sessions are held.',
    postal_codes: 'Where sessions are held in person, five digits.',
    zone: 'The time zone of the hours.',
    hours: 'When a session could be held, on quarter hours.',
    fee: 'Of a session, with a point.',
    fee_sliding_to: 'The lowest fee on a sliding scale.',
    currency: 'In three letters.',
    insurers: 'Codes as your clinic publishes them.',
    age_groups: 'With whom the therapist works.',
    places: 'In the caseload altogether, from 0 to 500.',
    accepting_until:
      'The last day on which the therapist has confirmed to accept clients, at most 90 days ahead.',
    limits: 'Work that the therapist leaves to colleagues.',
    text: 'Own words for clients, at most 2,000 characters.',
  },
  trying: 'Trying your list',
  tryingWhy: 'Nothing changes yet.',
  taking: 'Taking your list in',
  takingWhy:
    'You may go to another room meanwhile; it goes on as long as this page is open. If you close it, what is taken stays, and the same file goes on where it ended.',
  soFar: (rows: string) => `${rows} rows so far`,
  refusedSoFar: (rows: string) => `${rows} cannot be taken`,
  stop: 'Stop',
  stopped: 'Stopped. What is done stays as it is.',
  stoppedTrying: 'Stopped. Nothing has changed.',
  lost: 'There is no connection right now. Nothing is lost: it goes on from here as soon as it is back.',
  goOn: 'Go on',
  another: 'Choose another file',
  tried: 'What would happen',
  triedLine: (taken: number, refused: number) =>
    taken === 0
      ? refused === 0
        ? 'Tried. Everything in this list is there already; there is nothing to take in.'
        : 'Tried. No row can be taken in as it is.'
      : refused === 0
        ? 'Tried. Every row can be taken in. Nothing has changed yet.'
        : `Tried. ${refused === 1 ? 'One row' : `${refused} rows`} cannot be taken in as ${refused === 1 ? 'it is' : 'they are'}; the others can. Nothing has changed yet.`,
  noRows: 'There is no row in this list, only its first line.',
  taken: 'What happened',
  takenLine: (taken: number) =>
    taken === 0
      ? 'Done. Nothing had to be changed.'
      : taken === 1
        ? 'Done. One therapist is new or changed.'
        : `Done. ${taken} therapists are new or changed.`,
  picture:
    'Rows that are new or changed, the same as before, refused or empty, as parts of one bar. The list below says the same.',
  willBe: 'new or changed',
  same: 'there already, the same',
  refused: 'cannot be taken',
  empty: 'empty',
  from: (rows: string) =>
    rows === '1' ? 'Over the one row of this list.' : `Over all ${rows} rows of this list.`,
  cutOff: 'The file ends in the middle of a row: it was not copied whole. Please get it again.',
  ignored: (columns: string) => `Not known, so not read: ${columns}. Is one of them misspelt?`,
  takeIn: (rows: number) => (rows === 1 ? 'Take this row in' : `Take these ${rows} rows in`),
  check: 'Check their licences',
  toCorrect: 'What is to be corrected',
  toCorrectHow: 'Correct these rows in your spreadsheet and choose the file once more.',
  theOthers: 'The rows that are fine can be taken in before.',
  wholeRow: 'The whole row',
  lines: (lines: string, count: number) => (count === 1 ? `Line ${lines}` : `Lines ${lines}`),
  moreLines: (count: number) => (count === 1 ? 'and one more' : `and ${count} more`),
  moreCauses: (count: number) => (count === 1 ? 'One more kind' : `${count} more kinds`),
  save: 'Save the report',
  saveHint: 'A file with every row that was refused. It repeats nothing of your list.',
  saved: {
    file: 'import-report',
    line: 'Line',
    column: 'Column',
    fault: 'What is wrong',
    advice: 'What to do',
  },
  faults,
  unusable: {
    empty: 'This file is empty. Please choose another.',
    spreadsheet:
      'This is a spreadsheet or an archive, not a CSV file. In your spreadsheet, save the sheet as “CSV UTF-8”.',
    compressed: 'This file is compressed. Please unpack it first.',
    'not-utf-8':
      'The letters in this file cannot be read. In your spreadsheet, save the sheet as “CSV UTF-8”.',
    'header-unreadable': 'The first line cannot be read. It must hold the names of the columns.',
    'columns-missing':
      'The first line must name the columns name, and clinic_id or npi. Please compare it with the sample list.',
    'column-twice': 'The first line names a column twice. Please keep one of them.',
    'too-large':
      'This file is too large for this page. Please divide it, or ask whoever runs the system: ./fiducia import takes lists of any length.',
    unreadable: 'Your browser could not read the file. Please choose it once more.',
    refused: 'That did not work. Please choose the file once more.',
  },
};
