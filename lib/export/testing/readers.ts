import { hash } from 'node:crypto';
import { expect } from 'vitest';
import type { SubmissionItem } from '#lib/contract/submission.ts';
import { EXPORT_COLUMNS } from '#lib/domain/export-formats.ts';
import { DOCUMENTED_READING } from '#lib/domain/gate-reading.ts';
import { evaluateGates } from '#lib/domain/gates.ts';
import { GATES } from '#lib/domain/submission.ts';
import { versionId } from '#lib/store/testing/filters.ts';
import { lowestMarginOf } from '#lib/store/testing/recount.ts';
import { zoneClock } from '../zone-clock.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetCell } from './read-xlsx.ts';

/** The zone that files read back here were asked in. */
export const ZONE = 'Asia/Kathmandu';

/** What the columns must hold, in plain code of its own. */
function expectedCells(item: SubmissionItem) {
  const { scores, policy } = item;
  const gates = evaluateGates(scores, policy, DOCUMENTED_READING);
  const lowest = lowestMarginOf(item);
  return [
    item.authId,
    item.projectId,
    item.status,
    item.createdAt,
    item.createdAt,
    item.submitType,
    item.kycSubmissionId,
    item.failCodes,
    item.comments,
    ...GATES.map((gate) => scores[gate]),
    scores.occluded,
    ...GATES.map((gate) => policy?.[gate] ?? null),
    ...gates.map(({ outcome }) => outcome),
    ...gates.map(({ margin }) => margin),
    lowest,
    gates.find(({ margin }) => lowest !== null && margin === lowest)?.gate ?? null,
    policy && versionId(policy),
    item.erased,
    item.erasedAt,
    item.missingSince,
  ];
}
const undo = (text: string): string => text.replaceAll(/(?<=^|[;\t\r\n])'/gu, '');
const CREATED_IN_ZONE = EXPORT_COLUMNS.indexOf('createdAtInZone');

/** By format: reads a file back, and holds it to the list, cell for cell, in its order. */
export const readers: Record<string, (bytes: Buffer, items: SubmissionItem[]) => void> = {
  csv: (bytes, items) => {
    const text = bytes.toString('utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...lines] = readCsv(text.slice(1));
    expect(head?.[CREATED_IN_ZONE]).toBe(`Created (${ZONE})`);
    expect(head?.at(-1)).toContain(`Submissions: ${items.length} `);
    const expected = items.map(expectedCells).map((cells) =>
      cells.map((cell, index) => {
        if (index === CREATED_IN_ZONE) return zoneClock(ZONE).plain(Date.parse(String(cell)));
        return Array.isArray(cell) ? cell.join('; ') : cell === null ? null : String(cell);
      }),
    );
    expect(brief(lines.map((line) => line.map((cell) => (cell === null ? null : undo(cell)))))).toEqual(
      brief(expected.map((line) => [...line, null])),
    );
  },
  'csv-data': (bytes, items) => {
    const [head, ...lines] = readCsv(bytes.toString('utf8'));
    expect(head?.slice(0, -1)).toEqual(EXPORT_COLUMNS);
    expect(JSON.parse(String(head?.at(-1)).replace('about=', ''))).toMatchObject({
      submissions: items.length,
      timeZone: ZONE,
      coverage: { complete: false },
    });
    const expected = items.map(expectedCells).map((cells) =>
      cells.map((cell, index) => {
        if (index === CREATED_IN_ZONE) return zoneClock(ZONE).iso(Date.parse(String(cell)));
        return Array.isArray(cell) ? JSON.stringify(cell) : cell === null ? null : String(cell);
      }),
    );
    expect(brief(lines)).toEqual(brief(expected.map((line) => [...line, null])));
  },
  jsonl: (bytes, items) => {
    const lines = bytes.toString('utf8').split('\n');
    expect(lines.pop()).toBe('');
    const [head, ...rest] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const end = rest.pop();
    expect(head).toMatchObject({ type: 'export', submissions: items.length, timeZone: ZONE });
    expect(end).toEqual({ type: 'end', submissions: items.length });
    expect(brief(rest)).toEqual(
      brief(items).map((item) => ({
        type: 'submission',
        ...item,
        createdAtInZone: zoneClock(ZONE).iso(Date.parse(item.createdAt)),
        policyVersion: item.policy && versionId(item.policy),
        gates: evaluateGates(item.scores, item.policy, DOCUMENTED_READING).map(({ gate, outcome, margin }) => ({
          gate,
          outcome,
          margin,
        })),
      })),
    );
  },
  xlsx: (bytes, items) => {
    const sheets = readXlsx(bytes);
    expect([...sheets.keys()]).toEqual(['Submissions', 'Filter']);
    const [head, ...rows] = sheets.get('Submissions') ?? [];
    expect(head?.[CREATED_IN_ZONE]).toBe(`Created (${ZONE})`);
    expect(new Map(sheets.get('Filter') as [string, SheetCell][]).get('Submissions')).toBe(String(items.length));
    const width = EXPORT_COLUMNS.length;
    expect(brief(rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? null)))).toEqual(
      brief(
        items.map(expectedCells).map((cells) => cells.map((cell, index) => inExcel(cell, EXPORT_COLUMNS[index] ?? ''))),
      ),
    );
  },
};

/** Days since 1899-12-30, by the clock of the zone where the column says so. */
function inExcel(cell: unknown, column: string): unknown {
  if (Array.isArray(cell)) return cell.length === 0 ? null : cutForExcel(cell.join('; '));
  if (typeof cell !== 'string') return cell;
  if (!['createdAt', 'createdAtInZone', 'erasedAt', 'missingSince'].includes(column)) return cutForExcel(cell);
  const shown =
    column === 'createdAtInZone'
      ? Date.parse(zoneClock(ZONE).iso(Date.parse(cell)).slice(0, 23) + 'Z')
      : Date.parse(cell);
  return (shown - Date.UTC(1899, 11, 30)) / 86_400_000;
}

const cutForExcel = (text: string): string =>
  text.length <= 32_767 ? text : `${text.slice(0, 32_759).replace(/[\ud800-\udbff]$/u, '')} … (cut)`;

/** Texts of 100,000 characters are nothing to print where they differ. */
const brief = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === 'string' && each.length > 500 ? `${each.length} characters, ${hash('sha256', each)}` : each,
    ),
  ) as T;
