/** The embedded database can't run here as things stand. The message says what is the matter and what to do; show it as it is. */
export class DatabaseServerRefusal extends Error {
  override readonly name = 'DatabaseServerRefusal';
}
