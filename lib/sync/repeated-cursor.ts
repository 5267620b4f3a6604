/** ARGOS's list leads in a circle: its next page is one that was read already. */
export class RepeatedCursor extends Error {
  override readonly name = 'RepeatedCursor';
  readonly action =
    'Nothing at once: the days are asked for again later. If it lasts, report it to ARGOS: a page of its list points back to itself.';
  constructor() {
    super('ARGOS gave a cursor that leads back to a page that was read already.');
  }
}
