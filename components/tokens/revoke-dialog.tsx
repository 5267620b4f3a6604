'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '#components/ui/button.tsx';
import { DialogClose, DialogContent } from '#components/ui/dialog.tsx';
import { FormProblem } from '#components/ui/form-problem.tsx';
import type { ApiToken } from '#lib/contract/tokens.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { everybodysTokensQuery, ownTokensQuery } from '#lib/queries/tokens.ts';
import { useProblem } from '#lib/queries/use-problem.ts';

/** Asks before a token ends, with which scripts stop. */
export function RevokeDialog({
  token: { id, name },
  revoke,
  onDone,
  onReturn,
}: {
  token: ApiToken;
  revoke: (id: string) => Promise<ApiToken>;
  onDone: () => void;
  onReturn: (event: Event) => void;
}) {
  const { tokens: words } = useMessages();
  const client = useQueryClient();
  const revoking = useMutation({
    mutationFn: revoke,
    onSuccess: async () => {
      const both = [ownTokensQuery.queryKey, everybodysTokensQuery.queryKey];
      await Promise.all(both.map((queryKey) => client.invalidateQueries({ queryKey })));
      onDone();
    },
  });
  const problem = useProblem(revoking.error);
  return (
    <DialogContent
      title={words.revoke.title(name)}
      description={words.revoke.description}
      onCloseAutoFocus={onReturn}
      footer={
        <>
          <DialogClose asChild>
            <Button look="quiet" size="lg">
              {words.cancel}
            </Button>
          </DialogClose>
          <Button
            look="primary"
            size="lg"
            aria-disabled={revoking.isPending}
            onClick={() => (revoking.isPending ? undefined : revoking.mutate(id))}
          >
            {revoking.isPending ? words.revoke.acting : words.revoke.act}
          </Button>
        </>
      }
    >
      <FormProblem problem={problem} />
    </DialogContent>
  );
}
