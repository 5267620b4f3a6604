/** What is to be opened on the page that a palette's act leads to: it can't be opened before it is there. */
let wanted: string | null = null;

/** @param control as the page that has it calls it, such as `export` or `filter:gates` */
export function want(control: string): void {
  wanted = control;
}

/** Is it wanted? For the first state of what can be open; ask `satisfy` once it is. */
export const isWanted = (control: string): boolean => wanted === control;

/** The page is there, and has opened what it has of it. */
export function satisfy(): void {
  wanted = null;
}
