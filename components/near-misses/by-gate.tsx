'use client';
import Link from 'next/link';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { nearHref } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { GateMoves } from './gate-moves.tsx';
import { LINK } from './layout.ts';

/** Each gate's near misses, and what a move of its threshold would have done; those that nobody came near are named in one line. */
export function ByGate({ answer: { band, gates } }: { answer: NearMissesAnswer }) {
  const { nearMisses, terms } = useMessages();
  const words = nearMisses.byGate;
  const { filter } = useShownFilter();
  const near = gates.filter(({ rejected, approved }) => rejected + approved > 0);
  const others = gates.filter((each) => !near.includes(each)).map(({ gate }) => terms.gates[gate].name);
  return (
    <Section title={words.title}>
      {near.length === 0 ? null : (
        <ScrollRegion label={words.title} className="mt-2">
          <table className="w-full max-w-3xl text-sm">
            <thead className="text-xs text-muted">
              <tr>
                <th scope="col" className="py-1 pr-4 text-left align-bottom font-medium">
                  {words.columns.gate}
                </th>
                {[words.columns.rejected, words.columns.approved, words.columns.only].map((name) => (
                  <th key={name} scope="col" className="py-1 pl-3 text-right align-bottom font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {near.map(({ gate, rejected, approved, only }) => (
                <tr key={gate} className="border-t border-line">
                  <th scope="row" className="py-1.5 pr-4 text-left font-medium">
                    {terms.gates[gate].name}
                  </th>
                  <Count n={rejected} href={nearHref(filter, { kind: 'gate', gate, band }, 'rejected')} />
                  <Count n={approved} href={nearHref(filter, { kind: 'gate', gate, band }, 'approved')} />
                  <Count n={only} href={nearHref(filter, { kind: 'only', gate, band }, 'rejected')} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      <p className="mt-1 text-2xs text-faint">
        {[...(near.length > 0 ? [words.several] : []), ...(others.length > 0 ? [words.nobody(others)] : [])].join(
          ' · ',
        )}
      </p>
      <GateMoves gates={gates} />
    </Section>
  );
}

function Count({ n, href }: { n: number; href: string | null }) {
  return (
    <td className="py-1.5 pl-3 text-right whitespace-nowrap">
      {n === 0 || href === null ? (
        <span className={n === 0 ? 'text-faint' : undefined}>{formatCount(n)}</span>
      ) : (
        <Link href={href} prefetch={false} className={LINK}>
          {formatCount(n)}
        </Link>
      )}
    </td>
  );
}
