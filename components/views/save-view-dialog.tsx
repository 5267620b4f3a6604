'use client';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { useMay } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { Input } from '#components/ui/input.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { toast } from '#components/ui/toast.ts';
import type { ListedView } from '#lib/contract/views.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useProblem } from '#lib/queries/use-problem.ts';
import { viewHref } from '#lib/search-params/saved-view.ts';
import type { ViewAddress } from '#lib/search-params/saved-view.ts';
import { NAME_LENGTH, suggestName } from './describe-view.ts';
import { useMayChange } from './use-may-change.ts';
import { useViewActs } from './use-view-acts.ts';
import { ViewFacts } from './view-facts.tsx';

export interface SaveViewDialogProps {
  address: ViewAddress;
  /** The view that the address came from, which may be updated in place of a new one. */
  from: { view: ListedView; edited: boolean } | null;
  onClose: () => void;
  /** Back to what opened it. */
  returnFocus: () => void;
}

export default function SaveViewDialog({ address, from, onClose, returnFocus }: SaveViewDialogProps) {
  const messages = useMessages();
  const { cancel, save } = messages.views;
  const router = useRouter();
  const { create, change } = useViewActs();
  // What is in sight when the dialog opens is what is saved.
  const [saving] = useState(address);
  const [as, setAs] = useState<'new' | 'update'>('new');
  const [name, setName] = useState(() => suggestName(messages, address));
  const [shared, setShared] = useState<'me' | 'team'>('me');
  const shares = useMay('views.share');
  const mayChange = useMayChange();
  const [pinned, setPinned] = useState(true);
  const [isDefault, setIsDefault] = useState(false);
  const formId = useId();
  const wrongId = useId();
  const updating = as === 'update' && from !== null;
  const { error, isPending } = updating ? change : create;
  const problem = useProblem(error);

  function submit(event: React.SubmitEvent): void {
    event.preventDefault();
    if (updating) {
      const { id, version } = from.view;
      change.mutate({ id, version, ...saving }, { onSuccess: onClose });
      return;
    }
    create.mutate(
      { name, shared: shared === 'team', pinned, isDefault, ...saving },
      {
        onSuccess: (view) => {
          router.replace(viewHref(view), { scroll: false });
          toast(save.saved(view.name), { description: view.shared ? save.savedForTeam : save.savedForMe });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        place="sheet"
        onCloseAutoFocus={(event) => {
          // Radix knows no trigger of a dialog that is loaded when it is asked for.
          event.preventDefault();
          returnFocus();
        }}
        title={save.title}
        description={save.description}
        footer={
          <>
            <DialogClose asChild>
              <Button look="quiet" size="lg">
                {cancel}
              </Button>
            </DialogClose>
            <Button type="submit" form={formId} look="primary" size="lg" disabled={isPending || name.trim() === ''}>
              {isPending ? save.saving : updating ? save.changes : save.act}
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
          {from?.edited && mayChange(from.view) ? (
            <Segmented
              label={save.what}
              className="self-start"
              value={as}
              onValueChange={setAs}
              options={[
                { value: 'new', label: save.asNew },
                { value: 'update', label: save.update(shorten(from.view.name)) },
              ]}
            />
          ) : null}
          {updating ? null : (
            <>
              <label className="flex flex-col gap-1 text-xs text-muted">
                {save.name}
                <Input
                  autoFocus
                  value={name}
                  onChange={(event) => {
                    setName(event.target.value);
                    create.reset();
                  }}
                  onFocus={(event) => event.target.select()}
                  maxLength={NAME_LENGTH}
                  autoComplete="off"
                  aria-invalid={problem?.kind === 'name-taken'}
                  aria-describedby={wrongId}
                  className="h-9"
                />
              </label>
              {shares ? (
                <div className="flex flex-col gap-1 text-xs text-muted">
                  <span aria-hidden>{save.who}</span>
                  <Segmented
                    label={save.who}
                    className="self-start"
                    value={shared}
                    onValueChange={setShared}
                    options={[
                      { value: 'me', label: save.me },
                      { value: 'team', label: save.team },
                    ]}
                  />
                </div>
              ) : null}
              <div className="flex flex-col gap-1">
                <Check checked={pinned} onChange={setPinned}>
                  {saving.path === '/submissions' ? save.pinWithCount : save.pin}
                </Check>
                <Check checked={isDefault} onChange={setIsDefault}>
                  {save.openWithIt}
                </Check>
              </div>
            </>
          )}
          <ViewFacts address={saving} />
          <p id={wrongId} role="alert" className="text-sm text-rejected-text empty:hidden">
            {problem ? `${problem.detail} ${problem.action ?? ''}` : ''}
          </p>
        </form>
      </DialogContent>
    </Dialog>
  );
}

const shorten = (name: string): string => (name.length > 24 ? `${name.slice(0, 23).toWellFormed().trimEnd()}…` : name);

function Check({
  checked,
  onChange,
  children,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: React.ReactNode;
}) {
  return (
    <label className="flex min-h-7 items-center gap-2 text-sm">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-(--accent)"
      />
      <span>{children}</span>
    </label>
  );
}
