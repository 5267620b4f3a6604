'use client';
import { ArrowDownUp } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { describeSort } from '#lib/messages/describe-sort.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { SUBMISSION_SORTS, submissionsViewParams } from '#lib/search-params/submissions-view.ts';

/** How cards are sorted, and the other ways: beside them no names of columns are seen that could be pressed. */
export function SortMenu() {
  const messages = useMessages();
  const { sortedBy } = messages.submissions;
  const [{ sort }, setView] = useQueryStates(submissionsViewParams, { history: 'replace' });
  const now = describeSort(messages, sort);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button size="sm" aria-label={sortedBy(now.field, now.order)} className="min-w-0 sm:hidden">
          <ArrowDownUp aria-hidden /> <span className="truncate">{now.field}</span>
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent className="sm:hidden">
        <DropdownMenuRadioGroup
          value={sort}
          onValueChange={(value) => {
            const chosen = SUBMISSION_SORTS.find((each) => each === value);
            if (chosen) void setView({ sort: chosen, selected: null }, { history: 'push' });
          }}
        >
          {SUBMISSION_SORTS.map((each) => {
            const { field, order } = describeSort(messages, each);
            return (
              <DropdownMenuRadioItem key={each} value={each} className="min-h-9">
                {field}
                <span className="ml-auto pl-6 text-xs text-muted">{order}</span>
              </DropdownMenuRadioItem>
            );
          })}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
