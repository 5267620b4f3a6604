import { describe, expect, it } from 'vitest';
import { explainFailCode, GATES_WITH_A_CODE } from './fail-codes.ts';

describe('explainFailCode', () => {
  it.each([
    ['face_compare_underscore', 'similarity'],
    ['Face_Occluded_fail', 'occlusion'],
    ['Face_cover_fail', 'faceCover'],
    ['Head_cover_fail', 'headCover'],
  ])('knows %s, however it is spelled', (code, gate) => {
    for (const spelling of [code, code.toUpperCase(), code.toLowerCase(), ` ${code}\n`]) {
      const text = explainFailCode(spelling);
      expect(text).toMatchObject({ code: spelling, gate, known: true });
      expect(text.title).not.toMatch(/_/);
      expect(text.explanation).toMatch(/\.$/);
    }
  });

  it.each(['liveness_fail', '', 'constructor', '__proto__', '<script>'])(
    'shows %j as it is, and guesses nothing',
    (code) => {
      expect(explainFailCode(code)).toMatchObject({ code, gate: null, known: false, title: code });
    },
  );

  it('claims no code for liveness, since none is documented', () => {
    expect([...GATES_WITH_A_CODE].sort()).toEqual(['faceCover', 'headCover', 'occlusion', 'similarity']);
  });
});
