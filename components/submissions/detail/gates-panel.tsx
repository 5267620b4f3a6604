import { GATE_TEXTS, OUTCOME_TEXTS } from '#lib/domain/gates.ts';
import type { GateResult } from '#lib/domain/gates.ts';
import { formatMargin, formatScore, formatThreshold } from '#lib/format/scores.ts';
import { GateScale } from '../gate-scale.tsx';
import { Section } from '#components/ui/section.tsx';

const TITLE = 'Scores against this record’s own policy';

/** Each gate as score against the threshold of this very record, drawn to scale, with its margin in points. */
export function GatesPanel({ gates, erased }: { gates: GateResult[]; erased: boolean }) {
  if (erased && gates.every(({ score }) => score === null)) {
    return (
      <Section title={TITLE}>
        <p className="py-3 text-sm text-muted">
          The scores were erased with the personal data: what each gate found can’t be shown any more.
        </p>
      </Section>
    );
  }
  return (
    <Section title={TITLE}>
      <ul>
        {gates.map((result) => (
          <li
            key={result.gate}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[11rem_minmax(0,1fr)_7.5rem] sm:items-center"
          >
            <div>
              <h3 className="text-sm font-medium">{GATE_TEXTS[result.gate].name}</h3>
              <p className="text-xs text-muted">{GATE_TEXTS[result.gate].checks}</p>
            </div>
            {/* Below the scale stands the threshold. */}
            <div className={typeof result.threshold === 'number' && result.threshold > 0 ? 'max-sm:pb-3.5' : undefined}>
              <GateScale result={result} size="detail" />
            </div>
            <p className="text-xs text-muted sm:text-right">{explain(result)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the drawing shows, in words: the margin to the side it fell on. */
function explain({ gate, outcome, score, threshold, margin }: GateResult): string {
  if (outcome === 'off' || outcome === 'notRecorded') {
    if (outcome === 'notRecorded' && score === null && typeof threshold === 'number') {
      return `No score was listed; the threshold is ${formatThreshold(threshold)}.`;
    }
    return outcome === 'off' ? 'Threshold 0: it decided nothing.' : OUTCOME_TEXTS[outcome].meaning;
  }
  if (margin === null) return outcome === 'failed' ? 'Found to be obstructed.' : 'Nothing found in front of the face.';
  if (typeof score !== 'number' || typeof threshold !== 'number') return OUTCOME_TEXTS[outcome].meaning;
  const side = gate === 'occlusion' ? ['below', 'above'] : ['above', 'below'];
  if (margin === 0)
    return `${formatScore(score, threshold)} is exactly on ${formatThreshold(threshold)}, which passes.`;
  return `${formatMargin(Math.abs(margin)).replace('+', '')} points ${margin > 0 ? side[0] : side[1]} ${formatThreshold(threshold)}`;
}
