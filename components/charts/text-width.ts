/** Hangul, kana, Chinese characters and full-width signs. */
const WIDE = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/gu;
const WIDER = 0.7;

/**
 * About how wide a label is.
 *
 * @param letter px of a Latin letter at the label's size
 */
export function textWidth(text: string, letter: number): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return (text.length + wide * WIDER) * letter;
}
