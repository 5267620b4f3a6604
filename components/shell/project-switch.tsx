'use client';
import { useQuery } from '@tanstack/react-query';
import { ChevronDown, Layers } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { syncSummaryQuery } from '#lib/queries/sync-summary.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

const ALL = '';

/** Which project is looked at; absent where there is only one. */
export function ProjectSwitch() {
  const texts = useMessages().ranges.project;
  const { filter, setFilter } = useFilter();
  const { data } = useQuery(syncSummaryQuery);
  const known = data?.sources.flatMap((source) => source.projectIds) ?? [];
  const projects = [...new Set([...known, ...filter.project])].sort();
  if (projects.length < 2 && filter.project.length === 0) return null;
  const [first, ...others] = filter.project;
  const name = others.length > 0 ? texts.count(filter.project.length) : (first ?? texts.all);
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button className="max-w-52">
          <Layers aria-hidden strokeWidth={1.75} className="text-faint" />
          <VisuallyHidden>{texts.before}</VisuallyHidden>
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuRadioGroup
          value={others.length > 0 ? undefined : (first ?? ALL)}
          onValueChange={(project) => setFilter({ project: project === ALL ? [] : [project] })}
        >
          <DropdownMenuRadioItem value={ALL}>{texts.all}</DropdownMenuRadioItem>
          {projects.map((project) => (
            <DropdownMenuRadioItem key={project} value={project}>
              {project}
            </DropdownMenuRadioItem>
          ))}
        </DropdownMenuRadioGroup>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
