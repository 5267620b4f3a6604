import Link from 'next/link';
import { cn } from '#components/ui/cn.ts';

export interface HeatCell {
  key: string;
  /** In full, for those who point at it. */
  title: string;
  /** In the cell. */
  text: string;
  /** How strong, 0 to 1; null = too few to be read, or nothing. */
  strength: number | null;
  href: string | null;
}

/** Shades stop where the text within can still be read, in both themes. */
const STRONGEST = 58;

const shade = (strength: number, colour: 'rejected' | 'approved'): string =>
  `color-mix(in srgb, var(--${colour}) ${(4 + strength * (STRONGEST - 4)).toFixed(1)}%, var(--canvas))`;

/** Rows and columns of cells shaded by how much. The table beside it is the keyboard's way to the cells. */
export function HeatGrid({
  label,
  columns,
  rows,
  colour,
}: {
  label: string;
  columns: readonly string[];
  rows: readonly { name: string; cells: readonly HeatCell[] }[];
  colour: 'rejected' | 'approved';
}) {
  const grid = { gridTemplateColumns: `2.5rem repeat(${columns.length}, minmax(1.75rem, 1fr))` };
  return (
    // A group, not a picture: a picture can't hold links. It takes the focus so that keys can scroll it where it is narrow.
    <div role="group" aria-label={label} tabIndex={0} className="h-full overflow-x-auto">
      <div aria-hidden className="flex h-full min-w-[46rem] flex-col gap-px">
        <div className="grid gap-px text-2xs text-faint" style={grid}>
          <span />
          {columns.map((name) => (
            <span key={name} className="text-center">
              {name}
            </span>
          ))}
        </div>
        {rows.map(({ name, cells }) => (
          <div key={name} className="grid min-h-6 flex-1 gap-px" style={grid}>
            <span className="flex items-center text-2xs text-muted">{name}</span>
            {cells.map((cell) => (
              <Cell key={cell.key} cell={cell} colour={colour} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Cell({ cell: { title, text, strength, href }, colour }: { cell: HeatCell; colour: 'rejected' | 'approved' }) {
  const className = cn(
    'flex items-center justify-center rounded-[2px] text-2xs',
    strength === null ? 'bg-sunken text-faint' : 'text-ink',
  );
  const style = strength === null ? undefined : { backgroundColor: shade(strength, colour) };
  return href === null ? (
    <span title={title} className={className} style={style}>
      {text}
    </span>
  ) : (
    <Link
      href={href}
      prefetch={false}
      tabIndex={-1}
      title={title}
      className={cn(className, 'hover:outline-2 hover:-outline-offset-1 hover:outline-accent-text')}
      style={style}
    >
      {text}
    </Link>
  );
}

/** What the shades mean, from least to most. */
export function HeatLegend({ from, to, colour }: { from: string; to: string; colour: 'rejected' | 'approved' }) {
  return (
    <span aria-hidden className="flex items-center gap-1.5 text-xs">
      {from}
      <span
        className="h-2 w-20 rounded-[2px]"
        style={{ backgroundImage: `linear-gradient(to right, ${shade(0, colour)}, ${shade(1, colour)})` }}
      />
      {to}
    </span>
  );
}
