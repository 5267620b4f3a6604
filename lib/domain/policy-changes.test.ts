import { describe, expect, test } from 'vitest';
import { changedThresholds, mostLike } from './policy-changes.ts';
import type { Policy } from './submission.ts';

const office: Policy = {
  similarity: 80,
  liveness: 50,
  activeLiveness: 0,
  faceCover: 0,
  headCover: 0,
  occlusion: false,
};
const yard: Policy = { ...office, headCover: 60 };

describe('a change of policy', () => {
  test('names the thresholds that differ, and tells off from not named', () => {
    expect(changedThresholds(office, { ...office, similarity: 85, liveness: null })).toEqual([
      { gate: 'similarity', before: 80, after: 85 },
      { gate: 'liveness', before: 50, after: null },
    ]);
    expect(changedThresholds({ ...office, liveness: 0 }, { ...office, liveness: null })).toHaveLength(1);
    expect(changedThresholds(office, office)).toEqual([]);
  });

  test('follows the version that it is most like', () => {
    const versions = [{ policy: office }, { policy: yard }];
    expect(mostLike({ ...yard, similarity: 85 }, versions)?.policy).toBe(yard);
    expect(mostLike({ ...office, similarity: 85 }, versions)?.policy).toBe(office);
    expect(mostLike({ ...office, headCover: 70 }, versions)?.policy).toBe(office);
    expect(mostLike(office, [])).toBeNull();
  });
});
