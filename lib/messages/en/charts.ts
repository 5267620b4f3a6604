/** What every chart says of itself, whatever it shows. */
export const charts = {
  chart: 'Chart',
  table: 'Table',
  showAs: (title: string) => `Show ${title} as`,
  asTable: (title: string) => `${title}, as a table`,
  openRows: 'Open rows',

  /** A range chosen by drag or by keys. */
  brush: {
    hint: 'Arrow keys choose one after the other, with Shift they extend the choice, Enter shows only that, Escape cancels.',
    keys: '← → choose · Shift + ← → extend · Enter show only that · Esc cancel',
    readingHint: 'Arrow keys tell of one after the other.',
    readingKeys: '← → one after the other',
    nothing: 'nothing chosen',
    shown: (range: string) => `Now shown: ${range}`,
  },

  /** A map of two axes, walked by keys. */
  map: {
    hint: 'Arrow keys walk the map and tell of each square, Enter opens or chooses it, Escape lets go.',
    keys: '← → ↑ ↓ one after the other · Enter open or choose · Esc let go',
  },

  download: 'Download',
  downloadOf: (title: string) => `Download ${title}`,
  pictureSvg: 'Picture (SVG)',
  picturePng: 'Picture (PNG)',
  dataCsv: 'Data (CSV)',
  notMade: 'The file could not be made',
  notDrawn: 'Show the chart first: its table is no picture.',
  notWritten: 'This browser can not write the picture.',
  /** Columns of a file of numbers that say what it is of. */
  about: { chart: 'Chart', from: 'From', to: 'To', zone: 'Zone', asOf: 'As of' },
  /** In a file's name. */
  allDays: 'all-days',
  asOf: (instant: string) => `as of ${instant}`,
};
