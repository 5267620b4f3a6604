import type { Disagreement } from '#lib/domain/reconcile.ts';
import type { Messages } from './messages.ts';

/** What does not add up in a submission, as one sentence for who reviews it. */
export function disagreementText(
  { submission, terms }: Pick<Messages, 'submission' | 'terms'>,
  found: Disagreement,
): string {
  const words = submission.disagreements;
  switch (found.kind) {
    case 'rejectedWithoutReason':
    case 'findingAgainstScore':
      return words[found.kind];
    case 'approvedWithFailedGate':
    case 'failureWithoutCode':
      return words[found.kind](terms.gates[found.gate].name);
    case 'approvedWithCode':
      return words.approvedWithCode(found.code);
    case 'codeWithoutFailure': {
      const say = found.outcome === 'off' ? words.codeOfGateThatIsOff : words.codeOfPassedGate;
      return say(found.code, terms.gates[found.gate].name);
    }
  }
}
