import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ARGOS_ERROR_KINDS, ArgosError } from '#lib/argos/errors.ts';
import { badParameter } from '#lib/http/http-problem.ts';
import { problemOf } from '#lib/http/problem.ts';
import { ApiProblem, problemOf as problemOfPage } from '#lib/queries/fetch-json.ts';
import { describeFailure } from '#lib/sync/failures.ts';
import { RepeatedCursor } from '#lib/sync/repeated-cursor.ts';
import { failureText, problemText } from './describe-problem.ts';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

const HANGUL = /[가-힣]/u;

interface Written {
  kind: string;
  title: string;
  detail: string;
  action: string | null;
}

/** As a browser gets it. */
const sent = (error: unknown): Written => {
  const { kind, title, detail, action = null } = problemOf(error).contents;
  return { kind, title, detail, action };
};

/** Problems that the server's files write, with a detail where it is written in one piece. */
function writtenProblems(): Written[] {
  const files = ['lib/access', 'lib/http', 'lib/live', 'lib/export', 'app/api']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return text
      .split('new HttpProblem({')
      .slice(1)
      .flatMap((rest) => {
        const [body = ''] = rest.split(/\n\s*\}\);/u, 1);
        const piece = (name: string) =>
          new RegExp(`\\n\\s+${name}:\\s+(?:'([^']*)'|"([^"]*)"|\`([^\`]*)\`)`, 'u').exec(body);
        const of = (name: string) =>
          piece(name)
            ?.slice(1)
            .find((each) => each);
        const kind = of('kind');
        const action = of('action') ?? null;
        return kind === undefined ? [] : [{ kind, title: of('title') ?? '', detail: of('detail') ?? '', action }];
      });
  });
}

test('every problem that the server writes has its Korean words, and different ones have different words', () => {
  const written = writtenProblems();
  expect(written.length).toBeGreaterThan(25);
  expect(written.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['not-found', 'name-taken', 'no-image']));
  const said = written.map((problem) => problemText(ko.problems, problem));
  for (const [index, { title, action }] of said.entries()) {
    const { kind, action: english } = written[index] ?? { kind: '', action: '' };
    expect(title, kind).toMatch(HANGUL);
    if (english !== null) expect(action, kind).toMatch(HANGUL);
  }
  const meanings = (all: Written[]) => new Set(all.map(({ kind, title, action }) => `${kind} ${title} ${action}`)).size;
  expect(meanings(said)).toBe(meanings(written));
});

test.each(ARGOS_ERROR_KINDS)('ARGOS’s %s is said in Korean, and its facts stay', (kind) => {
  const plain = problemText(ko.problems, sent(new ArgosError(kind)));
  expect(plain.title).toMatch(HANGUL);
  expect(plain.action).toMatch(HANGUL);
  expect(plain.detail).toBe(`${plain.title}.`);
  const withFacts = problemText(ko.problems, sent(new ArgosError(kind, { detail: 'Nothing came within 30 s.' })));
  expect(withFacts.detail).toBe(`${plain.title}. Nothing came within 30 s.`);
});

test('in English every problem stays as the server wrote it', () => {
  for (const error of [new ArgosError('timeout', { detail: 'Too late.' }), badParameter('tz', 'must be a zone'), 'x']) {
    const problem = sent(error);
    expect(problemText(en.problems, problem)).toEqual(problem);
  }
});

test('which parameter is wrong stays as the server wrote it', () => {
  expect(problemText(ko.problems, sent(badParameter('tz', 'must be a zone')))).toMatchObject({
    title: '요청을 이해할 수 없습니다',
    detail: 'tz must be a zone.',
    action: '표시된 매개변수를 고친 뒤 다시 요청하십시오.',
  });
});

test('numbers and names of a detail are kept', () => {
  const say = (kind: string, detail: string) => problemText(ko.problems, { kind, title: '', detail, action: null });
  expect(say('name-taken', 'A view called “Night “A”” is there already; capitals make no difference.').detail).toBe(
    '같은 이름의 보기가 이미 있습니다: “Night “A””. 대소문자는 구분하지 않습니다.',
  );
  expect(say('too-many-views', 'There can be 200 views of one person, and as many of the team.')).toMatchObject({
    detail: '보기는 한 사람이 200개, 팀이 같은 수만큼 만들 수 있습니다.',
    action: null,
  });
});

test('what the page itself finds is worded in both languages', () => {
  const inPage = problemOfPage(new TypeError('x is undefined'));
  expect(problemText(en.problems, inPage)).toEqual(inPage);
  expect(problemText(ko.problems, inPage)).toMatchObject({
    title: '이 페이지에서 문제가 발생했습니다',
    detail: 'x is undefined',
  });
  const gateway = { ...inPage, ...en.problems['foreign-answer'], kind: 'foreign-answer', status: 502 };
  expect(problemText(en.problems, problemOfPage(new ApiProblem(gateway))).title).toBe('The dashboard answered 502');
  expect(problemText(ko.problems, gateway).title).toContain('502');
});

test('a kind that nobody knows is shown as it came', () => {
  const problem = { kind: 'brand-new', title: 'New', detail: 'Something new.', action: 'Look.' };
  expect(problemText(ko.problems, problem)).toBe(problem);
});

test('what the sync remembers is said in Korean, with its cause', () => {
  const own = describeFailure(new Error('the disk is full'));
  expect(failureText(en.problems, own)).toEqual(own);
  expect(failureText(ko.problems, own)).toMatchObject({
    message: '대시보드 내부에서 오류가 발생했습니다: the disk is full',
    action: expect.stringMatching(HANGUL) as string,
  });
  const circle = failureText(ko.problems, describeFailure(new RepeatedCursor()));
  expect([circle.message, circle.action]).toEqual([expect.stringMatching(HANGUL), expect.stringMatching(HANGUL)]);
  const timeout = describeFailure(new ArgosError('timeout', { detail: 'Nothing whole came within 30 s.' }));
  expect(failureText(ko.problems, timeout).message).toBe(
    'ARGOS가 제시간에 응답하지 않았습니다. Nothing whole came within 30 s.',
  );
});
