import Link from 'next/link';

/** Text, or text that leads to its rows. `value` is what stands in a file, exactly; absent: the text. */
export type NumberCell = string | { text: string; href?: string | null; value?: string | number | null };

export interface NumberRow {
  key: string;
  /** First cell; a link to its rows where `href` is given. */
  name: string;
  href: string | null;
  cells: NumberCell[];
}

export interface NumberData {
  columns: string[];
  rows: NumberRow[];
}

/** A chart's numbers, and the keyboard's way to the rows of each mark. */
export function NumberTable({ caption, columns, rows }: NumberData & { caption: string }) {
  const [first, ...others] = columns;
  return (
    <table className="w-full text-sm print:text-xs print:[&_td]:py-0.5 print:[&_th]:py-0.5">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 bg-canvas print:static text-xs text-muted">
        <tr>
          <th scope="col" className="py-1 pr-4 text-left align-bottom font-medium">
            {first}
          </th>
          {others.map((name) => (
            <th
              key={name}
              scope="col"
              className="py-1 pl-3 text-right align-bottom font-medium sm:pl-4 sm:whitespace-nowrap"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-t border-line hover:bg-hover">
            <th scope="row" className="py-1 pr-4 text-left font-normal break-words">
              {row.href === null ? row.name : <RowsLink href={row.href}>{row.name}</RowsLink>}
            </th>
            {row.cells.map((cell, index) => (
              <td key={index} className="py-1 pl-3 text-right sm:pl-4 sm:whitespace-nowrap">
                {typeof cell === 'string' ? <Figure text={cell} /> : <Cell {...cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ text, href = null }: Exclude<NumberCell, string>) {
  return href === null ? (
    <Figure text={text} />
  ) : (
    <RowsLink href={href}>
      <Figure text={text} />
    </RowsLink>
  );
}

/** What stands in brackets after a figure, such as its interval, goes to the next line as a whole. */
function Figure({ text }: { text: string }) {
  const bracket = text.indexOf(' (');
  if (bracket < 0) return text;
  return (
    <>
      {text.slice(0, bracket)} <span className="whitespace-nowrap">{text.slice(bracket + 1)}</span>
    </>
  );
}

function RowsLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} data-focus-inset className="text-accent-text underline-offset-3 hover:underline">
      {children}
    </Link>
  );
}
