'use client';
import { useShowing } from '#components/shell/signed-in.tsx';
import { Button } from '#components/ui/button.tsx';
import { cn } from '#components/ui/cn.ts';
import { Masked } from '#components/ui/masked.tsx';
import type { RevealField } from '#lib/contract/reveal.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import type { Reveal } from './use-reveal.ts';

/** A value that is masked, and the way to it for who may ask. */
export function MaskedField({ field, reveal, className }: { field: RevealField; reveal: Reveal; className?: string }) {
  const { masked } = useMessages().access;
  const showing = useShowing(field);
  const { asking, failed } = reveal;
  return (
    <span className={cn('inline-flex flex-wrap items-center gap-x-2 text-sm', className)}>
      <Masked title={showing === 'withheld' ? masked.withheld : masked.note}>{masked.masked}</Masked>
      {showing === 'withheld' ? null : (
        <Button
          look="link"
          size="inline"
          // Not disabled while it is asked: it has the focus.
          aria-disabled={asking === field}
          aria-label={masked.revealOf(masked.fields[field])}
          onClick={() => asking === field || reveal.ask(field)}
        >
          {asking === field ? masked.revealing : masked.reveal}
        </Button>
      )}
      {failed?.field === field ? (
        <span role="alert" className="text-xs text-rejected-text">
          {failed.problem.title}. {failed.problem.action ?? failed.problem.detail}
        </span>
      ) : null}
    </span>
  );
}

/** A value that has taken the place of its button, and its focus. */
export function Revealed({
  field,
  reveal,
  className,
  children,
}: {
  field: RevealField;
  reveal: Reveal;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div
      tabIndex={-1}
      ref={(element) => {
        if (element && reveal.takesFocus(field)) element.focus();
      }}
      className={cn('min-w-0 outline-none', className)}
    >
      {children}
    </div>
  );
}
