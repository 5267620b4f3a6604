import Link from 'next/link';

export interface NumberRow {
  key: string;
  /** First cell; a link to its rows where `href` is given. */
  name: string;
  href: string | null;
  cells: string[];
}

/** A chart's numbers: the first column names the mark and leads to its rows. */
export function NumberTable({ caption, columns, rows }: { caption: string; columns: string[]; rows: NumberRow[] }) {
  const [first, ...others] = columns;
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead className="sticky top-0 bg-canvas text-xs text-muted">
        <tr>
          <th className="py-1 pr-4 text-left font-medium">{first}</th>
          {others.map((name) => (
            <th key={name} className="py-1 pl-4 text-right font-medium whitespace-nowrap">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} className="border-t border-line">
            <th scope="row" className="py-1 pr-4 text-left font-normal break-words">
              {row.href === null ? (
                row.name
              ) : (
                <Link href={row.href} className="text-accent-text underline-offset-3 hover:underline">
                  {row.name}
                </Link>
              )}
            </th>
            {row.cells.map((cell, index) => (
              <td key={index} className="py-1 pl-4 text-right whitespace-nowrap">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
