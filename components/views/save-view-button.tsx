'use client';
import { BookmarkPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { usePaletteActs } from '#components/shell/palette/palette-acts.ts';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Tooltip } from '#components/ui/tooltip.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { SaveViewDialog } from './lazy-dialogs.tsx';
import { useCurrentView } from './use-current-view.ts';

/** Gives what the page shows a name, so that it is found again; absent where a page has nothing to save, and for who may not. */
export function SaveViewButton() {
  const { palette, views } = useMessages();
  const { save } = views;
  const { address: shown, current } = useCurrentView();
  const saves = useMay('views.write');
  const address = saves ? shown : null;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  usePaletteActs(() =>
    address
      ? [
          {
            id: 'save-view',
            group: palette.groups.view,
            name: palette.saveView,
            keywords: palette.keywords.saveView,
            icon: BookmarkPlus,
            run: () => setOpen(true),
          },
        ]
      : [],
  );
  if (!address) return null;
  const from = current.kind === 'shown' ? current : null;
  return (
    <>
      <Tooltip content={save.hint}>
        <Button ref={button} look="quiet" className="max-xl:w-8 max-xl:px-0" onClick={() => setOpen(true)}>
          <BookmarkPlus aria-hidden strokeWidth={1.75} />
          <span className="max-xl:sr-only">{save.act}</span>
        </Button>
      </Tooltip>
      {open ? (
        <SaveViewDialog
          address={address}
          from={from}
          onClose={() => setOpen(false)}
          returnFocus={() => button.current?.focus()}
        />
      ) : null}
    </>
  );
}
