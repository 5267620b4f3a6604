import type { SubjectPatternItem } from '#lib/contract/subjects.ts';
import { formatScore, formatMargin } from '#lib/format/scores.ts';
import { failCodeText } from './describe.ts';
import type { Messages } from './messages.ts';

/** What was seen, with its numbers: "7 rejections within 2 min 18 s". */
export function describePattern({ subjects, terms, format }: Messages, pattern: SubjectPatternItem): string {
  const { reasons, noType } = subjects;
  const { kind, attempts, failures, gate, marginFrom, marginTo, slope, codes, approved, from, to } = pattern;
  const span = format.duration(Date.parse(pattern.lastAt) - Date.parse(pattern.firstAt));
  switch (kind) {
    case 'hundredInAll':
    case 'fiftyInAll':
      return reasons.inAll(failures);
    case 'tenInARow':
    case 'fiveInARow':
      return reasons.inARow(failures, span);
    case 'burst':
      return reasons.burst(failures, span);
    case 'probing': {
      const name = gate === null ? '' : terms.gates[gate].name;
      return reasons.probing(name, attempts, under(marginFrom), under(marginTo), formatMargin(slope));
    }
    case 'hostedToApi':
      return reasons.hostedToApi(failures, approved === true, span);
    case 'codeRotation':
      return reasons.codeRotation(failures, (codes ?? []).map((code) => failCodeText(terms, code).title).join(', '));
    case 'approvedSoonAfter':
      return from === to
        ? reasons.approvedSoonAfter(span)
        : reasons.approvedOtherWay(span, from ?? noType, to ?? noType);
  }
}

/** Points under a threshold, without the minus. */
const under = (margin: number | null): string => formatScore(margin === null ? null : -margin);
