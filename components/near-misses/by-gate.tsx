'use client';
import Link from 'next/link';
import { Section } from '#components/ui/section.tsx';
import type { NearMissesAnswer } from '#lib/contract/near-misses.ts';
import { formatCount } from '#lib/format/numbers.ts';
import { formatThreshold } from '#lib/format/scores.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { nearHref } from '#lib/search-params/near-miss-view.ts';
import { useShownFilter } from '#lib/search-params/shown-filter.ts';
import { whatIfHref } from '#lib/search-params/what-if-view.ts';

const NUMBER = 'py-1.5 pr-6 text-right whitespace-nowrap';
const LINK = 'text-accent-text underline-offset-3 hover:underline';

/** Each gate's near misses, and which move of its threshold would have let most pass that it alone rejected. */
export function ByGate({ answer: { band, gates } }: { answer: NearMissesAnswer }) {
  const { nearMisses, terms } = useMessages();
  const words = nearMisses.byGate;
  const { filter } = useShownFilter();
  const [most] = gates
    .flatMap(({ gate, move }) => (move ? [{ gate, ...move }] : []))
    .toSorted((a, b) => b.rejections - a.rejections);
  return (
    <Section title={words.title}>
      <p className="mt-2 text-sm text-muted">
        {most
          ? words.most(terms.gates[most.gate].name, formatThreshold(most.threshold), most.to, most.rejections)
          : words.none}
      </p>
      <div tabIndex={0} role="region" aria-label={words.title} className="mt-2 overflow-x-auto">
        <table className="w-full text-sm">
          <thead className="text-xs text-muted">
            <tr>
              <th scope="col" className="py-1 pr-6 text-left font-medium">
                {words.columns.gate}
              </th>
              {[words.columns.rejected, words.columns.approved, words.columns.only].map((name) => (
                <th key={name} scope="col" className="py-1 pr-6 text-right font-medium">
                  {name}
                </th>
              ))}
              <th scope="col" className="py-1 text-left font-medium">
                {words.columns.move}
              </th>
            </tr>
          </thead>
          <tbody>
            {gates.map(({ gate, rejected, approved, only, move }) => (
              <tr key={gate} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-6 text-left font-medium whitespace-nowrap">
                  {terms.gates[gate].name}
                </th>
                <td className={NUMBER}>
                  <Count n={rejected} href={nearHref(filter, { kind: 'gate', gate, band }, 'rejected')} />
                </td>
                <td className={NUMBER}>
                  <Count n={approved} href={nearHref(filter, { kind: 'gate', gate, band }, 'approved')} />
                </td>
                <td className={NUMBER}>
                  <Count n={only} href={nearHref(filter, { kind: 'only', gate, band }, 'rejected')} />
                </td>
                <td className="py-1.5 whitespace-nowrap">
                  {move ? (
                    <>
                      {words.move(formatThreshold(move.threshold), move.to)}{' '}
                      <span className="text-xs text-muted">{words.moved(move.rejections)}</span>{' '}
                      <Link
                        href={whatIfHref(filter, { [gate]: move.to })}
                        prefetch={false}
                        className={`ml-2 text-xs ${LINK}`}
                      >
                        {words.what(terms.gates[gate].name, move.to)}
                      </Link>
                    </>
                  ) : (
                    <span className="text-faint">–</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-2xs text-faint">{words.several}</p>
    </Section>
  );
}

function Count({ n, href }: { n: number; href: string | null }) {
  if (n === 0 || href === null) return <span className={n === 0 ? 'text-faint' : undefined}>{formatCount(n)}</span>;
  return (
    <Link href={href} prefetch={false} className={LINK}>
      {formatCount(n)}
    </Link>
  );
}
