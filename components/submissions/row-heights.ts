/** Of a row, px, with its line. */
export const ROW_HEIGHTS = { compact: 32, comfortable: 40 } as const;

/** Of a row that is a card, px, with its line. */
export const CARD_HEIGHT = 69;

/** Of the names of the columns, px, with their line. */
export const HEADER_HEIGHT = 32;
