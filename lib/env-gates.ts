import { DOCUMENTED_READING } from './domain/gate-reading.ts';
import type { GateReading, GateRule } from './domain/gate-reading.ts';
import { GATES } from './domain/submission.ts';
import type { Gate } from './domain/submission.ts';
import { setting } from './env-setting.ts';
import { oneOf, Unfit } from './env-values.ts';

type PerGate<Word extends string> = Partial<Record<Gate, Word>>;

const DIRECTIONS = ['below', 'above'] as const;
const EQUALITIES = ['passes', 'fails'] as const;
const ZEROS = ['off', 'threshold'] as const;

/** How gates are read, where ARGOS does not say it. */
export const gateSettings = {
  GATE_DIRECTION: setting(
    {
      description:
        'Which scores a gate rejects: below its threshold or above it; by gate, separated by commas. The gates are similarity, liveness, activeLiveness, faceCover, headCover and occlusion.',
      fallback: 'below; for occlusion above',
      example: 'faceCover:above, headCover:above',
    },
    perGate(DIRECTIONS, { all: false }),
  ),
  GATE_EQUALITY: setting(
    {
      description:
        'What becomes of a score exactly on its threshold: passes or fails; for all gates, by gate, or one word for all and others by gate.',
      fallback: 'passes',
      example: 'passes, similarity:fails',
    },
    perGate(EQUALITIES, { all: true }),
  ),
  GATE_ZERO: setting(
    {
      description: 'What a threshold of 0 means: off, or threshold (0 points are compared with); like GATE_EQUALITY.',
      fallback: 'off',
      example: 'off, liveness:threshold',
    },
    perGate(ZEROS, { all: true }),
  ),
  GATE_OCCLUSION: setting(
    {
      description:
        'What decides occlusion: finding (what ARGOS found), or threshold-off (an occluded_threshold of false switches the gate off, whatever was found).',
      fallback: 'finding',
      example: 'finding',
    },
    oneOf('finding', 'threshold-off'),
  ),
};

/** "fails", "similarity:fails, liveness:passes" or "fails, similarity:passes". @param all may a word stand without a gate */
function perGate<const Word extends string>(words: readonly Word[], { all }: { all: boolean }) {
  const unfit = (why: string) =>
    new Unfit(
      `${all ? `${words.join(' or ')} for all gates, or ` : ''}gate:word, separated by commas, such as similarity:${words.at(-1)}, ` +
        `with a gate of ${GATES.join(', ')} and a word of ${words.join(', ')}; ${why}`,
    );
  return (text: string): PerGate<Word> => {
    let common: Word | undefined;
    const named = new Map<Gate, Word>();
    for (const part of text.split(',').map((each) => each.trim())) {
      const [first = '', second, ...more] = part.split(':').map((each) => each.trim());
      const spelt = (second ?? first).toLowerCase();
      const word = words.find((each) => each === spelt);
      if (word === undefined || more.length > 0) throw unfit(`${JSON.stringify(part)} is none`);
      if (second === undefined) {
        if (!all) throw unfit(`${JSON.stringify(part)} names no gate`);
        if (common !== undefined) throw unfit('there are two words for all gates');
        common = word;
        continue;
      }
      const gate = GATES.find((each) => each.toLowerCase() === first.toLowerCase());
      if (gate === undefined) throw unfit(`${JSON.stringify(first)} is no gate`);
      if (named.has(gate)) throw unfit(`${gate} is named twice`);
      named.set(gate, word);
    }
    const everywhere = common === undefined ? [] : GATES.map((gate) => [gate, common] as const);
    return Object.fromEntries([...everywhere, ...named]);
  };
}

interface Given {
  GATE_DIRECTION?: PerGate<GateRule['rejects']> | undefined;
  GATE_EQUALITY?: PerGate<GateRule['equality']> | undefined;
  GATE_ZERO?: PerGate<GateRule['zero']> | undefined;
  GATE_OCCLUSION?: GateReading['occlusion'] | undefined;
}

/** The reading that these settings make of the documented one. */
export function gateReadingOf(given: Given): GateReading {
  const rules = GATES.map((gate): [Gate, GateRule] => {
    const documented = DOCUMENTED_READING.rules[gate];
    return [
      gate,
      {
        rejects: given.GATE_DIRECTION?.[gate] ?? documented.rejects,
        equality: given.GATE_EQUALITY?.[gate] ?? documented.equality,
        zero: given.GATE_ZERO?.[gate] ?? documented.zero,
      },
    ];
  });
  return {
    rules: Object.fromEntries(rules) as Record<Gate, GateRule>,
    occlusion: given.GATE_OCCLUSION ?? DOCUMENTED_READING.occlusion,
  };
}

/** The settings that say a reading, as `gateReadingOf` reads them. */
export function writeGateReading({ rules, occlusion }: GateReading): Record<keyof typeof gateSettings, string> {
  const say = (name: keyof GateRule): string => GATES.map((gate) => `${gate}:${rules[gate][name]}`).join(', ');
  return {
    GATE_DIRECTION: say('rejects'),
    GATE_EQUALITY: say('equality'),
    GATE_ZERO: say('zero'),
    GATE_OCCLUSION: occlusion,
  };
}
