'use client';
import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { SCORED_GATES } from '#lib/domain/submission.ts';
import { useMessages } from '#lib/messages/use-messages.ts';

type ScoredGate = (typeof SCORED_GATES)[number];

/** Which gate's scores a chart, or one axis of it, is of. */
export function GateMenu({
  axis,
  gate,
  gates = SCORED_GATES,
  onChange,
}: {
  /** What is chosen: the axis, or the gate. */
  axis: string;
  gate: ScoredGate;
  gates?: readonly ScoredGate[];
  onChange: (gate: ScoredGate) => void;
}) {
  const { terms } = useMessages();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm" aria-label={`${axis}: ${terms.gates[gate].name}`}>
          <span className="max-sm:hidden">{axis}: </span>
          {terms.gates[gate].name} <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuRadioGroup
          value={gate}
          onValueChange={(value) => {
            const chosen = gates.find((each) => each === value);
            if (chosen) onChange(chosen);
          }}
        >
          {gates.map((each) => (
            <DropdownMenuRadioItem key={each} value={each}>
              {terms.gates[each].name}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
