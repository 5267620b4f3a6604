/**
 * A message with places for what is no text, such as a link: `Read {link} first.`
 *
 * @param parts what stands in each place; a place that has none is kept as it is written
 * @returns the pieces in order
 */
export function fill<T>(message: string, parts: Readonly<Record<string, T>>): (string | T)[] {
  return message
    .split(/(\{\w+\})/u)
    .filter((piece) => piece !== '')
    .map((piece) => (/^\{(\w+)\}$/u.test(piece) ? (parts[piece.slice(1, -1)] ?? piece) : piece));
}
