'use client';
import { useEffect, useId, useRef, useState } from 'react';
import { useMay } from '#components/shell/signed-in.tsx';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { useViewActs } from './use-view-acts.ts';
import { ViewRow } from './view-row.tsx';

interface Moved {
  id: string;
  by: -1 | 1;
  said: string;
}

/** The own views, and those of the team, each in their order. */
export function ViewLists({
  items,
  stale,
  renaming: renamingAtFirst,
  onDelete,
  onClose,
}: {
  items: ListedView[];
  stale: boolean;
  renaming: string | undefined;
  onDelete: (view: Pick<ListedView, 'id' | 'version'>) => void;
  onClose: () => void;
}) {
  const { views } = useMessages();
  const { change, place } = useViewActs();
  const writes = useMay('views.write');
  const [renaming, setRenaming] = useState(renamingAtFirst ?? null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const lists = useRef<HTMLDivElement>(null);
  const problem = useProblem(change.error ?? place.error);
  const order = items.map(({ id }) => id).join();

  // A row that changes its place loses the focus; who moves it on presses the same button again.
  useEffect(() => {
    if (!moved) return;
    const button = lists.current?.querySelector<HTMLElement>(`[data-move="${moved.id}/${moved.by}"]`);
    if (document.activeElement === document.body || lists.current?.contains(document.activeElement)) button?.focus();
  }, [order, moved]);

  function move(group: ListedView[], view: ListedView, by: -1 | 1): void {
    const position = group.indexOf(view) + by;
    if (position < 0 || position >= group.length) return;
    const said = views.moved(view.name, position + 1, group.length);
    change.mutate(
      { id: view.id, version: view.version, position },
      { onSuccess: () => setMoved({ id: view.id, by, said }) },
    );
  }

  return (
    <>
      <p role="status" className="sr-only">
        {moved?.said}
      </p>
      {problem && renaming === null ? (
        <p role="alert" className="mb-2 text-sm text-rejected-text">
          {problem.detail} {problem.action}
        </p>
      ) : null}
      <div ref={lists} className="flex flex-col gap-4">
        {(writes ? (['own', 'team'] as const) : (['team'] as const)).map((whose) => {
          const group = items.filter(({ shared }) => shared === (whose === 'team'));
          return (
            <Group key={whose} title={views.lists[whose]} none={views.noneOf[whose]}>
              {group.map((view, index) => (
                <ViewRow
                  key={view.id}
                  view={view}
                  stale={stale}
                  first={index === 0}
                  last={index === group.length - 1}
                  renaming={renaming === view.id}
                  onRename={(id) => {
                    change.reset();
                    setRenaming(id);
                  }}
                  onChange={change.mutate}
                  onPlace={place.mutate}
                  onDelete={onDelete}
                  onMove={(by) => move(group, view, by)}
                  onFollow={onClose}
                />
              ))}
            </Group>
          );
        })}
      </div>
    </>
  );
}

function Group({ title, none, children }: { title: string; none: string; children: React.ReactNode[] }) {
  const id = useId();
  return (
    <section>
      <h3 id={id} className="mb-1 text-xs font-medium text-muted">
        {title}
      </h3>
      {children.length > 0 ? (
        <ul aria-labelledby={id} className="-mx-2 flex flex-col">
          {children}
        </ul>
      ) : (
        <p className="text-sm text-muted">{none}</p>
      )}
    </section>
  );
}
