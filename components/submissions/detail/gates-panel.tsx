'use client';
import type { GateResult } from '#lib/domain/gates.ts';
import { formatMargin, formatScore, formatThreshold } from '#lib/format/scores.ts';
import type { Messages } from '#lib/messages/messages.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { GateScale } from '../gate-scale.tsx';
import { limitOf } from '../gate-words.ts';
import { Section } from '#components/ui/section.tsx';

/** Each gate as score against the threshold of this very record, drawn to scale, with its margin in points. */
export function GatesPanel({ gates, erased }: { gates: GateResult[]; erased: boolean }) {
  const messages = useMessages();
  const words = messages.submission.gates;
  const names = messages.terms.gates;
  if (erased && gates.every(({ score }) => score === null)) {
    return (
      <Section title={words.title}>
        <p className="py-3 text-sm text-muted">{words.erased}</p>
      </Section>
    );
  }
  return (
    <Section title={words.title}>
      <ul>
        {gates.map((result) => (
          <li
            key={result.gate}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[11rem_minmax(0,1fr)_7.5rem] sm:items-center"
          >
            <div>
              <h3 className="text-sm font-medium">{names[result.gate].name}</h3>
              <p className="text-xs text-muted">{names[result.gate].checks}</p>
            </div>
            {/* Below the scale stands the threshold. */}
            <div className={limitOf(result) !== null ? 'max-sm:pb-3.5' : undefined}>
              <GateScale result={result} size="detail" />
            </div>
            <p className="text-xs text-muted sm:text-right">{explain(messages, result)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the drawing shows, in words: the margin to the side it fell on. */
function explain({ submission, terms }: Messages, { outcome, score, threshold, margin }: GateResult): string {
  const words = submission.gates;
  if (outcome === 'off' || outcome === 'notRecorded') {
    if (outcome === 'notRecorded' && score === null && typeof threshold === 'number') {
      return words.noScore(formatThreshold(threshold));
    }
    if (outcome === 'off') return threshold === false ? words.switchedOff : words.off;
    return terms.outcomes[outcome].meaning;
  }
  if (margin === null) return outcome === 'failed' ? words.obstructed : words.nothingInFront;
  if (typeof score !== 'number' || typeof threshold !== 'number') return terms.outcomes[outcome].meaning;
  if (margin === 0) {
    const say = outcome === 'passed' ? words.exactlyOnPasses : words.exactlyOnFails;
    return say(formatScore(score, threshold), formatThreshold(threshold));
  }
  const say = score > threshold ? words.above : words.below;
  return say(formatMargin(Math.abs(margin)).replace('+', ''), formatThreshold(threshold));
}
