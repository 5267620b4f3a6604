'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { DialogClose } from '#components/ui/dialog.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { EXPORT_COLUMNS, MASKED_IN_FILES } from '#lib/domain/export-formats.ts';
import type { ExportFormat } from '#lib/domain/export-formats.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { exportHref } from '#lib/queries/exports.ts';
import type { BegunExport } from '#lib/queries/exports.ts';
import { totalQuery } from '#lib/queries/submissions.ts';
import { submissionsViewParams } from '#lib/search-params/submissions-view.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';
import type { EndedExport } from './ended-export.ts';
import { FormatList } from './format-list.tsx';
import { LastExport } from './last-export.tsx';
import { RevealChoice } from './reveal-choice.tsx';
import { startDownload } from '#lib/browser/start-download.ts';
import { sheetsFor } from './formats.ts';
import { exportColumnsOf } from './table-columns.ts';
import { WhatIsExported } from './what-is-exported.tsx';

/** Which file is wanted, of what. */
export function ChooseExport({ last, onBegun }: { last: EndedExport | null; onBegun: (begun: BegunExport) => void }) {
  const { exporting, language } = useMessages();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [columns, setColumns] = useState<'all' | 'shown'>('all');
  const [revealing, setRevealing] = useState(false);
  const { apiQuery } = useFilter();
  const [view] = useQueryStates(submissionsViewParams);
  const query = new URLSearchParams(apiQuery);
  query.set('sort', view.sort);
  const list = query.toString();
  const { data: first } = useQuery(totalQuery(list));
  const shown = exportColumnsOf(view.columns);
  const tabular = format !== 'jsonl';
  const chosen = columns === 'shown' && tabular ? shown : [];

  const nothing = first?.total === 0;
  // Most want just this: Enter is enough.
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);

  const share = chosen.length === 0 ? 1 : chosen.length / EXPORT_COLUMNS.length;
  return (
    <div className="flex flex-col gap-4">
      <WhatIsExported total={first?.total ?? null} asOf={first?.asOf ?? null} />
      {first && !first.coverage.complete ? (
        <Banner>{exporting.daysRead(first.coverage.daysRead, first.coverage.days)}</Banner>
      ) : null}
      <FormatList value={format} onChange={setFormat} rows={first?.total ?? null} share={share} />
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-2 text-sm">
        <span className="text-muted">{exporting.columns}</span>
        {tabular ? (
          <Segmented
            label={exporting.columns}
            value={columns}
            onValueChange={setColumns}
            options={[
              { value: 'all', label: exporting.allColumns(EXPORT_COLUMNS.length) },
              { value: 'shown', label: exporting.columnsOfTable(shown.length) },
            ]}
          />
        ) : (
          <span className="text-xs text-muted">{exporting.alwaysWhole}</span>
        )}
      </div>
      {format === 'xlsx' && first && sheetsFor(first.total) > 1 ? (
        <p className="text-xs text-muted">{exporting.sheets(sheetsFor(first.total))}</p>
      ) : null}
      <RevealChoice chosen={revealing} onChange={setRevealing} />
      {last ? <LastExport ended={last} /> : null}
      <div className="-mx-4 -mb-4 flex justify-end gap-2 border-t border-line px-4 py-3">
        <DialogClose asChild>
          <Button>{exporting.notNow}</Button>
        </DialogClose>
        <Button
          ref={button}
          look="primary"
          // Not disabled: it has the focus before it is known that there is nothing.
          aria-disabled={nothing}
          onClick={() => {
            if (!nothing)
              onBegun(
                beginExport(list, format, { columns: chosen, language, reveal: revealing ? MASKED_IN_FILES : [] }),
              );
          }}
        >
          {nothing ? exporting.nothing : exporting.act}
        </Button>
      </div>
    </div>
  );
}

/** Has the browser ask for the file. */
function beginExport(list: string, format: ExportFormat, file: Parameters<typeof exportHref>[2]): BegunExport {
  const begun = { id: newId(), format, at: Date.now() };
  startDownload(exportHref(list, begun, file));
  return begun;
}

/** `crypto.randomUUID` is there over HTTPS and on loopback only. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
