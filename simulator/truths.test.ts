import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Simulator } from './server.ts';
import { startSimulator } from './server.ts';
import { ANCHOR, groupBy, ownList } from './testing/list-all.ts';

interface Listed {
  auth_id: string;
  auth_status: string;
  aurh_status?: string;
  create_time: string;
  submit_type: string;
  kyc_submission_id: string;
  delete_check: boolean;
  fail_code?: string[] | string | null;
  policy?: Record<string, number | boolean>;
  result?: Record<string, number | boolean>;
}
interface Series {
  kycSubmissionId: string;
  attempts: { authId: string; createTime: string; status: string; submitType: string; similarity: number }[];
}
interface Truths {
  counts: Record<string, unknown> & { readable: number };
  policies: {
    name: string;
    from: string | null;
    rolledOutBy: string | null;
    office: object;
    yard: object;
    cleanroom: object;
  }[];
  incident: { from: string; to: string; submissions: number; rejected: number; activeLivenessFailed: number };
  bursts: Series[];
  probes: Series[];
  replayFarm: Series[];
  ties: { createTime: string; records: number };
  unreadable: { cause: string }[];
  oddities: Record<string, string[]>;
}

let simulator: Simulator;
let truths: Truths;
let lines: string[];
let records: Listed[];
const unreadable: string[] = [];

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, until: ANCHOR, arrivalsPerHour: 0, unreadable: 8, now: () => ANCHOR });
  truths = (await (await fetch(`${simulator.controlUrl}/truths`)).json()) as Truths;
  lines = await ownList(simulator);
  records = lines.flatMap((line) => {
    const record = JSON.parse(line) as Listed | string;
    if (typeof record !== 'string' && record.auth_id && !Number.isNaN(Date.parse(record.create_time))) return [record];
    unreadable.push(line);
    return [];
  });
});
afterAll(() => simulator.close());

const statusOf = (record: Listed): string => record.aurh_status ?? record.auth_status;
const countBy = (values: Iterable<string>): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
const find = (authId: string): Listed => {
  const record = records.find(({ auth_id }) => auth_id === authId);
  if (record === undefined) throw new Error(`${authId} is not listed`);
  return record;
};
const lookUp = (name: string): Listed[] => (truths.oddities[name] ?? []).map(find);

test('the counts are those of a recount from the list', () => {
  const subjects = groupBy(records, ({ kyc_submission_id }) => kyc_submission_id);
  const approved = (record: Listed | undefined): boolean => record !== undefined && statusOf(record) === 'approved';
  expect(truths.counts).toEqual({
    records: lines.length,
    readable: records.length,
    status: countBy(records.map(statusOf)),
    submitType: countBy(records.map(({ submit_type }) => submit_type)),
    failCode: countBy(records.flatMap(({ fail_code }) => fail_code ?? [])),
    erasedAtAnchor: records.filter(({ delete_check }) => delete_check).length,
    subjects: subjects.size,
    approvedAtFirstTry: [...subjects.values()].filter(([first]) => approved(first)).length,
    everApproved: [...subjects.values()].filter((attempts) => attempts.some(approved)).length,
  });
  expect(unreadable).toHaveLength(8);
  expect(Object.keys(countBy(truths.unreadable.map(({ cause }) => cause)))).toHaveLength(4);
});

test('verdict, codes, scores and policy agree in every record but those with a planted disagreement', () => {
  const planted = new Set(
    [
      'unknownStatus',
      'unknownCode',
      'approvedBelowThreshold',
      'rejectedThoughAllPassed',
      'rejectedWithOtherCode',
      'failCodeAbsent',
    ].flatMap((name) => truths.oddities[name] ?? []),
  );
  const gates: [string, string, string][] = [
    ['face_similarity', 'faceSimilarity_threshold', 'face_compare_underscore'],
    ['liveness_score', 'liveness_threshold', 'liveness_underscore'],
    ['active_liveness_score', 'activeLiveness_threshold', 'active_liveness_underscore'],
    ['face_cover_score', 'faceCover_threshold', 'face_cover_fail'],
    ['head_cover_score', 'headCover_threshold', 'head_cover_fail'],
  ];
  for (const record of records) {
    const { policy, result, auth_id } = record;
    if (planted.has(auth_id) || policy === undefined || result === undefined) continue;
    const listed = typeof record.fail_code === 'string' ? [record.fail_code] : (record.fail_code ?? []);
    const codes = listed.map((code) => code.toLowerCase());
    const failed = gates
      .filter(([score, threshold]) => Number(result[score] ?? 100) < Number(policy[threshold] ?? 0))
      .map(([, , code]) => code);
    if (result.detectOccluded === true) failed.push('face_occluded_fail');
    if (typeof record.fail_code === 'string') expect(failed).toContain(codes[0]);
    else expect(codes.toSorted(), auth_id).toEqual(failed.toSorted());
    expect(statusOf(record), auth_id).toBe(codes.length === 0 ? 'approved' : 'rejected');
  }
});

test('each policy holds from when it is said to, two of them side by side while one is rolled out', () => {
  const after = (index: number): number => Date.parse(truths.policies[index]?.from ?? '0000-01-01T00:00:00Z');
  for (const { policy, create_time } of records) {
    if (policy === undefined) continue;
    const time = Date.parse(create_time);
    const index = truths.policies.findLastIndex((_, at) => time >= after(at));
    const inForce = [truths.policies[index]];
    if (time < Date.parse(truths.policies[index]?.rolledOutBy ?? '')) inForce.push(truths.policies[index - 1]);
    const texts = inForce
      .flatMap((period) => [period?.office, period?.yard, period?.cleanroom])
      .map((it) => JSON.stringify(it));
    expect(texts).toContain(JSON.stringify(policy));
  }
  const versions = countBy(records.map(({ policy }) => JSON.stringify(policy)));
  expect(Object.keys(versions).length).toBeGreaterThanOrEqual(10);
});

test('attackers do what is said of them', () => {
  const spanOf = ({ attempts }: Series): number =>
    Date.parse(attempts.at(-1)?.createTime ?? '') - Date.parse(attempts[0]?.createTime ?? '');
  expect(truths.bursts.length).toBe(14);
  for (const burst of truths.bursts) {
    expect(burst.attempts.length).toBeGreaterThanOrEqual(5);
    expect(spanOf(burst)).toBeLessThanOrEqual(180_000);
    expect(new Set(burst.attempts.map(({ status }) => status))).toEqual(new Set(['rejected']));
  }
  expect(truths.probes.length).toBe(9);
  for (const { attempts } of truths.probes) {
    const scores = attempts.map(({ similarity }) => similarity);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  }
  expect(truths.replayFarm.length).toBe(45);
  for (const { attempts } of truths.replayFarm) {
    expect(attempts.map(({ submitType }) => submitType)).toEqual(['form', 'form', 'api']);
    expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'approved']);
  }
  for (const series of [...truths.bursts, ...truths.probes, ...truths.replayFarm]) {
    const own = records.filter(({ kyc_submission_id }) => kyc_submission_id === series.kycSubmissionId);
    expect(own.map(({ auth_id }) => auth_id)).toEqual(series.attempts.map(({ authId }) => authId));
  }
});

test('nobody but those planted tries five times in three minutes', () => {
  const subjects = groupBy(records, ({ kyc_submission_id }) => kyc_submission_id);
  const bursts = [...subjects].filter(([, attempts]) =>
    attempts.some((attempt, index) => {
      const fifth = attempts[index + 4];
      return fifth !== undefined && Date.parse(fifth.create_time) - Date.parse(attempt.create_time) <= 180_000;
    }),
  );
  const found = new Set(bursts.map(([subject]) => subject));
  expect(found).toEqual(new Set(truths.bursts.map(({ kycSubmissionId }) => kycSubmissionId)));
});

test('on the day of the incident active liveness fails most people, before and after it does not', () => {
  const { from, to, submissions, rejected, activeLivenessFailed } = truths.incident;
  const within = records.filter(({ create_time }) => create_time >= from && create_time < to);
  expect(within.length).toBe(submissions);
  expect(within.filter((record) => statusOf(record) === 'rejected').length).toBe(rejected);
  expect(activeLivenessFailed / submissions).toBeGreaterThan(0.4);
  const share = truths.counts.status as Record<string, number>;
  expect((share.rejected ?? 0) / truths.counts.readable).toBeLessThan(0.15);
});

test('ties and oddities are where they are said to be', () => {
  expect(records.filter(({ create_time }) => create_time === truths.ties.createTime)).toHaveLength(truths.ties.records);
  expect(
    lookUp('misspeltStatus').every((record) => record.aurh_status !== undefined && !('auth_status' in record)),
  ).toBe(true);
  expect(lookUp('failCodeText').every(({ fail_code }) => typeof fail_code === 'string')).toBe(true);
  expect(lookUp('failCodeNull').every(({ fail_code }) => fail_code === null)).toBe(true);
  expect(lookUp('unknownSubmitType').every(({ submit_type }) => submit_type === 'kiosk')).toBe(true);
  expect(lookUp('unknownStatus').every((record) => !['approved', 'rejected'].includes(statusOf(record)))).toBe(true);
  expect(lookUp('policyAbsent').every(({ policy }) => policy === undefined)).toBe(true);
  expect(lookUp('unknownCode').every(({ fail_code }) => fail_code?.includes('Glare_detected_fail'))).toBe(true);
  expect(Object.keys(truths.oddities)).toHaveLength(14);
});
