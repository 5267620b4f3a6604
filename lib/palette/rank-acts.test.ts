import fc from 'fast-check';
import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { fitOf, looksLikeId, rankActs } from './rank-acts.ts';

const ACTS = [
  { id: 'go-overview', name: 'Go to Overview' },
  { id: 'go-submissions', name: 'Go to Submissions' },
  { id: 'go-sync', name: 'Go to Sync' },
  { id: 'range-7d', name: 'Show the last 7 days' },
  { id: 'range-90d', name: 'Show the last 90 days' },
  { id: 'rejected', name: 'Only rejected', keywords: 'verdict filter' },
  { id: 'zone', name: 'Zone: Asia / Seoul', keywords: 'Asia/Seoul utc+9' },
];
const first = (sought: string, used: string[] = []): string | undefined => rankActs(sought, ACTS, used)[0]?.id;

test.each([
  ['sub', 'go-submissions'],
  ['gs', 'go-submissions'],
  ['go sy', 'go-sync'],
  ['gsy', 'go-sync'],
  ['gtov', 'go-overview'],
  ['90', 'range-90d'],
  ['7 days', 'range-7d'],
  ['reject', 'rejected'],
  ['verdict', 'rejected'],
  ['seoul', 'zone'],
  ['SEOUL asia', 'zone'],
  ['utc+9', 'zone'],
  ['view', 'go-overview'],
])('“%s” means %s', (sought, id) => {
  expect(first(sought)).toBe(id);
});

const KOREAN = [
  { id: 'go-overview', name: '개요로 이동', keywords: 'go to overview' },
  { id: 'go-submissions', name: '제출 목록으로 이동', keywords: 'go to submissions list' },
  { id: 'range-7d', name: '최근 7일 보기' },
  { id: 'rejected', name: '거절만 보기', keywords: '판정 필터 only rejected' },
];
test.each([
  ['개요', 'go-overview'],
  ['이동 제출', 'go-submissions'],
  ['목ㄹ', 'go-submissions'],
  ['7일', 'range-7d'],
  ['거저', 'rejected'],
  ['판정', 'rejected'],
  ['reject', 'rejected'],
  ['submissions', 'go-submissions'],
])('in Korean, where a syllable may be half typed, “%s” means %s', (sought, id) => {
  expect(rankActs(sought, KOREAN, [])[0]?.id).toBe(id);
});

test('“last month” means the last month, and not this one', () => {
  const names = en.shortcuts.names;
  const acts = Object.entries(names).map(([id, name]) => ({ id, name }));
  const found = rankActs('last month', acts, ['range-this-month', 'range-12m']).map(({ id }) => id);
  expect(found[0]).toBe('range-last-month');
  expect(found).not.toContain('range-this-month');
});

test('what no act has, finds none', () => {
  expect(rankActs('zzz', ACTS, [])).toEqual([]);
  expect(rankActs('go zzz', ACTS, [])).toEqual([]);
});

test('of what fits alike, what was used last comes first; of nothing typed likewise', () => {
  expect(first('last days', ['range-90d'])).toBe('range-90d');
  expect(first('last days', ['range-7d', 'range-90d'])).toBe('range-7d');
  expect(first('', ['zone'])).toBe('zone');
});

test('the beginnings of any of its words, in any order and case, find an act', () => {
  const anyAct = fc.constantFrom(...ACTS);
  fc.assert(
    fc.property(anyAct, fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 1 }), (act, picks) => {
      const words = act.name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
      const typed = picks.map(([at, length, loud]) => {
        const word = words[at % words.length] ?? '';
        const begun = word.slice(0, 1 + (length % word.length));
        return loud ? begun.toUpperCase() : begun;
      });
      expect(rankActs(typed.join(' '), ACTS, []).map(({ id }) => id)).toContain(act.id);
    }),
  );
});

test('a name in full is never outdone, and any text can be typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...ACTS), (text, act) => {
      const fit = fitOf(text, act);
      expect(fit === null || fit <= (fitOf(act.name, act) ?? 0)).toBe(true);
    }),
  );
});

test.each([
  ['fa_01HQ', true],
  ['3f9c', true],
  ['9999', true],
  ['reject', false],
  ['7d', false],
  ['last 90 days', false],
  ['', false],
])('“%s” may begin an id: %s', (sought, expected) => {
  expect(looksLikeId(sought)).toBe(expected);
});
