/** The field and its list find each other by these: one of them is there before the other. */
export const FIELD = 'palette-field';
export const LIST = 'palette-list';
