import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/**
 * Holds docs/asvs.csv to what it is: an answer to every requirement of level 1 and 2 of OWASP ASVS 5.0.0, each with where it can be seen.
 *
 *   node scripts/check-asvs.ts   fails with what is wrong, or tells how many answers there are of each kind
 */
const FILE = 'docs/asvs.csv';
const COLUMNS = 'requirement,level,about,answer,where,why';

/** Each kind of answer, and whether it has to name a place. */
const ANSWERS: Readonly<Record<string, { place: 'needed' | 'may be' }>> = {
  test: { place: 'needed' },
  code: { place: 'needed' },
  setting: { place: 'needed' },
  operator: { place: 'needed' },
  open: { place: 'may be' },
  'not-applicable': { place: 'may be' },
};
const MOST_WORDS = 15;

/** Levels of the requirements of each section, in their order; a dash is one of level 3. From the standard's own list. */
const SECTIONS: Readonly<Record<string, string>> = {
  'V1.1': '22',
  'V1.2': '111112222-',
  'V1.3': '11222222222-',
  'V1.4': '222',
  'V1.5': '12-',
  'V2.1': '122',
  'V2.2': '112',
  'V2.3': '1222-',
  'V2.4': '2-',
  'V3.2': '11-',
  'V3.3': '1222-',
  'V3.4': '112222--',
  'V3.5': '11122---',
  'V3.7': '22---',
  'V4.1': '122--',
  'V4.2': '2----',
  'V4.3': '22',
  'V4.4': '1222',
  'V5.1': '2',
  'V5.2': '112---',
  'V5.3': '11-',
  'V5.4': '222',
  'V6.1': '122',
  'V6.2': '111111112222',
  'V6.3': '1122----',
  'V6.4': '1122--',
  'V6.5': '22222---',
  'V6.6': '222-',
  'V6.8': '2222',
  'V7.1': '222',
  'V7.2': '1111',
  'V7.3': '22',
  'V7.4': '11222',
  'V7.5': '22-',
  'V7.6': '22',
  'V8.1': '12--',
  'V8.2': '112-',
  'V8.3': '1--',
  'V8.4': '2-',
  'V9.1': '111',
  'V9.2': '1222',
  'V10.1': '22',
  'V10.2': '22-',
  'V10.3': '2222-',
  'V10.4': '11111222222-----',
  'V10.5': '22222',
  'V10.6': '22',
  'V10.7': '222',
  'V11.1': '22--',
  'V11.2': '222--',
  'V11.3': '112--',
  'V11.4': '1222',
  'V11.5': '2-',
  'V11.6': '2-',
  'V12.1': '122--',
  'V12.2': '11',
  'V12.3': '2222-',
  'V13.1': '2---',
  'V13.2': '22222-',
  'V13.3': '22--',
  'V13.4': '12222--',
  'V14.1': '22',
  'V14.2': '1222----',
  'V14.3': '122',
  'V15.1': '122--',
  'V15.2': '122--',
  'V15.3': '1222222',
  'V16.1': '2',
  'V16.2': '22222',
  'V16.3': '2222',
  'V16.4': '222',
  'V16.5': '222-',
  'V17.1': '2-',
  'V17.2': '2222----',
  'V17.3': '22',
};

const wanted = new Map<string, string>();
for (const [section, levels] of Object.entries(SECTIONS)) {
  for (const [index, level] of levels.split('').entries())
    if (level !== '-') wanted.set(`${section}.${index + 1}`, level);
}

/** A line of RFC 4180 whose cells hold no line ends. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

/** What a heading is called in an address, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

async function whyNoPlace(place: string): Promise<string | null> {
  const [file = '', anchor] = place.split('#');
  if (!existsSync(file)) return `there is no ${file}`;
  if (anchor === undefined) return null;
  const headings = [...(await readFile(file, 'utf8')).matchAll(/^#+ (.*)$/gmu)].map(([, words]) =>
    anchorOf(words ?? ''),
  );
  return headings.includes(anchor) ? null : `${file} has no heading #${anchor}`;
}

async function whatIsWrong(cells: string[]): Promise<string[]> {
  const [requirement = '', level, about = '', answer = '', where = '', why = ''] = cells;
  if (cells.length !== COLUMNS.split(',').length) return [`has ${cells.length} cells`];
  const known = wanted.get(requirement);
  if (known === undefined) return ['is no requirement of level 1 or 2'];
  const wrong: string[] = [];
  if (level !== known) wrong.push(`is of level ${known}, not ${level}`);
  const words = about.split(/\s+/u).filter((word) => word !== '').length;
  if (words === 0 || words > MOST_WORDS) wrong.push(`needs 1 to ${MOST_WORDS} words of what it is about`);
  if (why.trim() === '') wrong.push('does not say why');
  const places = where.split(' ').filter((place) => place !== '');
  const kind = Object.hasOwn(ANSWERS, answer) ? ANSWERS[answer] : undefined;
  if (!kind) wrong.push(answer === '' ? 'has no answer' : `has the answer “${answer}”, which there is none of`);
  else if (kind.place === 'needed' && places.length === 0) wrong.push(`is answered by “${answer}”, but not where`);
  if (answer === 'test' && !places.some((place) => /\.(?:test|spec)\.tsx?$/u.test(place))) wrong.push('names no test');
  for (const place of places) {
    const missing = await whyNoPlace(place);
    if (missing !== null) wrong.push(missing);
  }
  return wrong;
}

const [head, ...lines] = (await readFile(FILE, 'utf8')).trimEnd().split(/\r?\n/u);
const problems = head === COLUMNS ? [] : [`its first line is not ${COLUMNS}`];
const rows = lines.map(cellsOf);
const seen = rows.map(([requirement = '']) => requirement);
for (const cells of rows) problems.push(...(await whatIsWrong(cells)).map((what) => `${cells[0]}: ${what}`));
for (const twice of new Set(seen.filter((each, index) => seen.indexOf(each) !== index)))
  problems.push(`${twice}: is there more than once`);
for (const requirement of wanted.keys()) if (!seen.includes(requirement)) problems.push(`${requirement}: is missing`);

if (problems.length > 0) {
  process.stderr.write(`${FILE} is not as it should be:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
  process.exitCode = 1;
} else {
  const counts = Object.keys(ANSWERS).map(
    (answer) => `${rows.filter((cells) => cells[3] === answer).length} ${answer}`,
  );
  process.stdout.write(`${wanted.size} requirements of ASVS 5.0.0, level 1 and 2: ${counts.join(', ')}\n`);
}
