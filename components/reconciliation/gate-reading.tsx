'use client';
import { ScrollRegion } from '#components/ui/scroll-region.tsx';
import { Section } from '#components/ui/section.tsx';
import type { ReconciliationAnswer } from '#lib/contract/reconciliation.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import type { GateRule } from '#lib/domain/gate-reading.ts';
import { GATES } from '#lib/domain/submission.ts';
import type { Gate } from '#lib/domain/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

/** The setting behind each part of a rule. */
const SETTINGS: Readonly<Record<keyof GateRule, string>> = {
  rejects: 'GATE_DIRECTION',
  equality: 'GATE_EQUALITY',
  zero: 'GATE_ZERO',
};
const PARTS = ['rejects', 'equality', 'zero'] as const;

/** By which rules it was judged, whose rules those are, and what can't be known: the reader answers for what is said here. */
export function GateReading({ reading: { rules, occlusion } }: Pick<ReconciliationAnswer, 'reading'>) {
  const { reconciliation, terms } = useMessages();
  const words = reconciliation.reading;
  const setOf = (gate: Gate) => [
    ...PARTS.filter((part) => rules[gate][part] !== DOCUMENTED_READING.rules[gate][part]).map((part) => SETTINGS[part]),
    ...(gate === 'occlusion' && occlusion !== DOCUMENTED_READING.occlusion ? ['GATE_OCCLUSION'] : []),
  ];
  return (
    <Section title={words.title}>
      <p className="mt-2 max-w-prose text-sm text-muted">{words.lead}</p>
      <ScrollRegion label={words.table} className="mt-3">
        <table className="text-sm">
          <thead className="text-left text-xs text-muted">
            <tr>
              {words.columns.map((name, index) => {
                const part = PARTS[index - 1];
                return (
                  <th key={name} scope="col" className="py-1 pr-8 align-top font-medium whitespace-nowrap">
                    {name}
                    {part ? <span className="block font-mono text-2xs font-normal">{SETTINGS[part]}</span> : null}
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {GATES.map((gate) => (
              <tr key={gate} className="border-t border-line">
                <th scope="row" className="py-1.5 pr-8 text-left font-medium whitespace-nowrap">
                  {terms.gates[gate].name}
                </th>
                <td className="py-1.5 pr-8 whitespace-nowrap">{words.rejects[rules[gate].rejects]}</td>
                <td className="py-1.5 pr-8 whitespace-nowrap">{words.equality[rules[gate].equality]}</td>
                <td className="py-1.5 pr-8 whitespace-nowrap">{words.zero[rules[gate].zero]}</td>
                <td className="py-1.5 whitespace-nowrap">
                  {setOf(gate).length === 0 ? (
                    <span className="text-muted">{words.byDefault}</span>
                  ) : (
                    <span className="font-medium">{words.set(setOf(gate).join(', '))}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul className="mt-3 max-w-prose list-disc space-y-1 pl-5 text-sm">
        {[words.occlusion[occlusion], ...words.rules].map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </Section>
  );
}
