'use client';
import Link from 'next/link';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { writeWhatIf } from '#lib/domain/what-if-text.ts';
import type { Turn } from '#lib/domain/what-if-text.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { rowsHref } from '#lib/search-params/rows-href.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { whatIfHref } from '#lib/search-params/what-if-view.ts';
import { LINK } from './layout.ts';

/** Where each threshold would have had to stand for those to pass that it alone rejected, and all that What-if says it would turn. */
export function GateMoves({ gates }: { gates: NearMissesAnswer['gates'] }) {
  const { nearMisses, terms } = useMessages();
  const words = nearMisses.byGate;
  const { filter } = useShownFilter();
  const moves = gates
    .flatMap(({ gate, move }) => (move ? [{ gate, ...move }] : []))
    .toSorted((a, b) => b.toApproved - a.toApproved);
  if (moves.length === 0) return <p className="mt-3 text-sm text-muted">{words.none}</p>;
  const rowsOf = (turn: Turn, gate: (typeof moves)[number]['gate'], to: number) =>
    rowsHref(filter, { whatIf: writeWhatIf({ turn, thresholds: { [gate]: to } }) });
  return (
    <>
      <h3 className="mt-4 text-xs font-medium text-muted">{words.moves}</h3>
      <ul className="mt-1 text-sm">
        {moves.map(({ gate, threshold, to, toApproved, toRejected }) => (
          <li
            key={gate}
            className="flex flex-wrap items-center gap-x-4 gap-y-0.5 border-t border-line py-1 max-sm:flex-col max-sm:items-start"
          >
            <span className="min-w-48 font-medium">
              {words.move(terms.gates[gate].name, formatThreshold(threshold), to)}
            </span>
            <Said text={words.toApproved(toApproved)} href={toApproved === 0 ? null : rowsOf('toApproved', gate, to)} />
            <Said text={words.toRejected(toRejected)} href={toRejected === 0 ? null : rowsOf('toRejected', gate, to)} />
            <Link href={whatIfHref(filter, { [gate]: to })} prefetch={false} className={LINK}>
              {words.what(terms.gates[gate].name, to)}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1 text-2xs text-faint">{words.counted}</p>
    </>
  );
}

function Said({ text, href }: { text: string; href: string | null }) {
  if (href === null) return <span className="text-muted">{text}</span>;
  return (
    <Link href={href} prefetch={false} className={LINK}>
      {text}
    </Link>
  );
}
