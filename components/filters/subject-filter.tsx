'use client';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '#components/ui/popover.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';
import { SubjectForm } from './subject-form.tsx';

export function SubjectFilter() {
  const { filter } = useFilter();
  const [open, setOpen] = useState(false);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className={filter.subject ? 'border-accent-text text-accent-text' : undefined}>
          Subject <ChevronDown aria-hidden className="text-faint" />
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Subject" className="w-80 p-3">
        <SubjectForm onDone={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
