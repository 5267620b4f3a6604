/** Everything that a filter has, as a file, and how far such a file is. */
import { z } from 'zod';
import { EXPORT_COLUMNS, EXPORT_FORMATS, MASKED_IN_FILES } from '#lib/domain/export-formats.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';
import { LANGUAGES } from '#lib/messages/language.ts';
import { afterFrom, filterQuery, inOrder, sort } from './filter.ts';
import { oneOrMoreOf } from './parameter.ts';
import { instant } from './submission.ts';

const FORMATS = Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]];
const ID = 'an id of 16 to 64 letters, digits, - and _';
const exportId = z.string(ID).regex(/^[\w-]{16,64}$/u, ID);

export const exportQuery = filterQuery
  .extend({
    sort,
    format: z
      .enum(FORMATS)
      .describe(
        'csv = for spreadsheets (formulas neutralised), csv-data = RFC 4180 with exact texts, jsonl = one JSON object a line, xlsx = Excel',
      ),
    columns: oneOrMoreOf(EXPORT_COLUMNS).describe(
      'Columns of CSV and Excel, in this order; repeat the parameter; absent = all. Lines of JSON are always whole',
    ),
    language: z
      .enum(LANGUAGES)
      .default('en')
      .describe(
        'Of headings and of what the file says of itself, in Excel and CSV for spreadsheets; data are the same in each',
      ),
    reveal: oneOrMoreOf(MASKED_IN_FILES).describe(
      'What the file is to hold although the role is not shown it unasked; it stands in the audit trail. Otherwise it is masked. Repeat the parameter',
    ),
    exportId: exportId.optional().describe('An id of your choice, to ask for the progress by'),
  })
  .refine(inOrder, afterFrom)
  .refine(({ format, columns }) => format !== 'jsonl' || columns.length === 0, {
    message: 'left out where format is jsonl',
    path: ['columns'],
  });

export type ExportQuery = z.infer<typeof exportQuery>;

export const exportParams = z.object({ exportId: exportId.describe('The id that the export was asked for with') });

export const exportProgress = z
  .object({
    exportId: z.string(),
    state: z.enum(['running', 'done', 'cancelled', 'failed']).describe('done = all of it was handed over'),
    rows: z.number().int().describe('Submissions written so far'),
    total: z.number().int().nullable().describe('Submissions that it will have; null = not counted yet'),
    bytes: z.number().int().describe('Bytes handed over so far'),
    startedAt: instant,
    endedAt: instant.nullable(),
    problem: z
      .object({ kind: z.string(), title: z.string(), detail: z.string(), action: z.string().nullable() })
      .nullable()
      .describe('Why it failed'),
  })
  .meta({ id: 'ExportProgress' });

export type ExportProgress = z.infer<typeof exportProgress>;
