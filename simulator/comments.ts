import type { Attempt } from './columns.ts';
import type { Judgement } from './judge.ts';
import { CODE } from './judge.ts';
import { MARK } from './marks.ts';
import { unit } from './random.ts';

const CHOICE = 0xc0;

/** The vendor's pages give one code different texts; so does this. */
const TEXTS: Record<string, readonly [string, string]> = {
  [CODE.similarity]: [
    'face similarity is lower than the threshold.',
    'The submitted face does not match the reference face: similarity is lower than threshold.',
  ],
  [CODE.occlusion]: [
    'face is occluded and the confidence is higher than threshold.',
    'Face is obstructed. Please remove whatever covers it.',
  ],
  [CODE.faceCover]: ['face cover is not detected.', 'Face protective equipment was not found.'],
  [CODE.headCover]: ['head cover is not detected.', 'Helmet was not found.'],
  [CODE.liveness]: ['liveness is lower than the threshold.', 'The image may not show a live person.'],
  [CODE.activeLiveness]: [
    'active liveness is lower than the threshold.',
    'The requested movement could not be confirmed.',
  ],
  [CODE.unknown]: ['glare detected on the face.', 'Too much light on the face.'],
};

/** Texts that break careless pages, exports and logs. They must come through byte for byte. */
const HOSTILE = [
  '<script>alert(document.cookie)</script><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://example.invalid","open")',
  'line one\nline two\ttabbed "quoted" \\ back\u2028slash \u0001',
  '\u202Eright to left\u202C 얼굴이 가려졌습니다 😷👩🏽‍🏭 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
];

/** `reject_comment` as JSON text; now and then with fewer comments than there are codes. */
export const commentsOf = (judgement: Judgement, attempt: Attempt): string => {
  if (attempt.mark === MARK.hostileText) return JSON.stringify([HOSTILE[attempt.salt % HOSTILE.length]]);
  const codes = unit(attempt.salt, CHOICE) < 0.05 ? judgement.failCodes.slice(0, 1) : judgement.failCodes;
  const second = unit(attempt.salt, CHOICE + 1) < 0.12 ? 1 : 0;
  const texts = codes.map((code) => (TEXTS[code] ?? TEXTS[CODE.occlusion])?.[second] ?? code);
  return `["${texts.join('","')}"]`;
};
