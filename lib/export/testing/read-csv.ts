/** RFC 4180 by a machine of states, to read back what was written by other code. Throws where a line is not as it says. */
export function readCsv(text: string): (string | null)[][] {
  const lines: (string | null)[][] = [];
  let at = 0;
  while (at < text.length) {
    const line: (string | null)[] = [];
    for (;;) {
      if (text[at] === '"') {
        let value = '';
        for (at += 1; ; at += 1) {
          if (at >= text.length) throw new Error('A quoted cell does not end.');
          if (text[at] !== '"') value += text.charAt(at);
          else if (text[at + 1] === '"') {
            value += '"';
            at += 1;
          } else break;
        }
        at += 1;
        line.push(value);
      } else {
        const begins = at;
        while (at < text.length && !',\r\n"'.includes(text[at] ?? '')) at += 1;
        line.push(at === begins ? null : text.slice(begins, at));
      }
      if (text[at] === ',') at += 1;
      else if (text.startsWith('\r\n', at)) break;
      else throw new Error(`At ${at}: neither a comma nor a line end.`);
    }
    at += 2;
    lines.push(line);
  }
  return lines;
}
