'use client';
import { Button } from '#components/ui/button.tsx';
import { Section } from '#components/ui/section.tsx';
import type { WhatIfAnswer } from '#lib/contract/what-if.ts';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { movedGates, moveThreshold } from '#lib/domain/what-if.ts';
import type { Thresholds } from '#lib/domain/what-if.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useGateReading } from '#lib/search-params/dashboard-settings.ts';
import { ThresholdSlider } from './threshold-slider.tsx';
import type { ChangeWhatIfView } from './use-what-if.ts';

/** One slider a gate that has scores here, or that the address moves nevertheless. */
export function ThresholdSliders({
  data: { cells, thresholds: inForce },
  thresholds,
  onView,
}: {
  data: WhatIfAnswer;
  thresholds: Thresholds;
  onView: ChangeWhatIfView;
}) {
  const { whatIf, terms } = useMessages();
  const words = whatIf.thresholds;
  const { rules } = useGateReading();
  const moved = movedGates(thresholds);
  const offered = SCORED_GATES.filter((gate) => cells.gates.includes(gate) || moved.includes(gate));
  const without = SCORED_GATES.filter((gate) => !cells.gates.includes(gate));
  return (
    <Section
      title={words.title}
      aside={
        moved.length > 0 ? (
          <Button look="link" size="inline" onClick={() => onView({ thresholds: {} })} className="print:hidden">
            {words.reset}
          </Button>
        ) : null
      }
    >
      <ul className="flex flex-col divide-y divide-line">
        {offered.map((gate) => (
          <ThresholdSlider
            key={gate}
            name={terms.gates[gate].name}
            rule={rules[gate]}
            value={thresholds[gate] ?? null}
            inForce={inForce.find((each) => each.gate === gate)}
            onChange={(points) => onView({ thresholds: moveThreshold(thresholds, gate, points), sweep: gate })}
          />
        ))}
      </ul>
      {without.length > 0 ? (
        <p className="mt-2 text-2xs text-faint">
          {words.notRecorded(words.and(without.map((gate) => terms.gates[gate].name)))}
        </p>
      ) : null}
    </Section>
  );
}
