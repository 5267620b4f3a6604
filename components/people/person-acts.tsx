'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Link2, Pencil, Trash2, UserCheck, UserX } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { toast } from '#components/ui/toast.ts';
import type { Person } from '#lib/contract/people.ts';
import { problemText } from '#lib/messages/describe-problem.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { problemOf } from '#lib/queries/fetch-json.ts';
import { changePerson, peopleQuery } from '#lib/queries/people.ts';
import type { Asked } from './person-dialogs.tsx';

/** What can be done to a person. What takes something away asks first. */
export function PersonActs({ person, onAsk }: { person: Person; onAsk: (asked: Asked) => void }) {
  const { people: words, problems } = useMessages();
  const client = useQueryClient();
  const enable = useMutation({
    mutationFn: changePerson,
    onSuccess: ({ name }) => {
      toast(words.enable.done(name));
      return client.invalidateQueries({ queryKey: peopleQuery.queryKey });
    },
    // The menu that it was chosen from is gone.
    onError: (error) => toast(words.notDone, { description: problemText(problems, problemOf(error)).detail }),
  });
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button look="quiet" size="sm" icon aria-label={words.actsOf(person.name)} data-acts={person.id}>
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => onAsk({ for: 'edit', person })}>
          <Pencil aria-hidden strokeWidth={1.75} /> {words.edit.open}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={() => onAsk({ for: 'newLink', person })}>
          <Link2 aria-hidden strokeWidth={1.75} /> {words.newLink.open}
        </DropdownMenuItem>
        {person.state === 'disabled' ? (
          <DropdownMenuItem onSelect={() => enable.mutate({ id: person.id, disabled: false })}>
            <UserCheck aria-hidden strokeWidth={1.75} /> {words.enable.open}
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => onAsk({ for: 'disable', person })}>
            <UserX aria-hidden strokeWidth={1.75} /> {words.disable.open}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={() => onAsk({ for: 'remove', person })}>
          <Trash2 aria-hidden strokeWidth={1.75} /> {words.remove.open}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
