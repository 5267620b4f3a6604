'use client';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { isWithin, parseNumberRange, writeNumberRange } from '#lib/domain/number-range.ts';
import { useMessages } from '#lib/messages/use-messages.ts';
import { boundsOf } from '#lib/search-params/limits.ts';
import type { RangeLimit } from '#lib/search-params/limits.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** From a number to a number, each end open where it is left empty. Enter or leaving the fields applies. */
export function RangeFields({ limit, name, unit }: { limit: RangeLimit; name: string; unit?: string }) {
  const { filter, setFilter } = useFilter();
  const { filters } = useMessages();
  const hint = useId();
  const [wrong, setWrong] = useState(false);
  const bounds = boundsOf(limit);
  const value = filter[limit];
  const range = value === null ? null : parseNumberRange(value);
  // Another range in the address is other fields; the one that these fields gave is not: who typed it goes on in them.
  const [seen, setSeen] = useState({ value, given: value, fields: 0 });
  if (seen.value !== value) {
    setSeen({ value, given: value, fields: seen.given === value ? seen.fields : seen.fields + 1 });
  }

  function apply(form: HTMLFormElement): void {
    const end = (field: string): number | null => {
      const text = new FormData(form).get(field);
      return typeof text === 'string' && text.trim() !== '' ? Number(text) : null;
    };
    const [min, max] = [end('min'), end('max')];
    // An end that is left as it was stays what it was: the edge of a bar, which is not in it.
    const typed = { min, max, ...(range?.under && max === range.max ? { under: true as const } : {}) };
    const next = min === null && max === null ? null : writeNumberRange(typed);
    // What can't be meant stays in the fields, is said, and changes nothing.
    const bad = next !== null && (parseNumberRange(next) === null || !isWithin(typed, bounds));
    setWrong(bad);
    if (bad || next === value) return;
    setSeen({ ...seen, given: next });
    setFilter({ [limit]: next });
  }

  function clear(form: HTMLFormElement | null): void {
    const fields = [...(form?.querySelectorAll('input') ?? [])];
    for (const each of fields) each.value = '';
    fields[0]?.focus();
    if (form) apply(form);
  }

  const field = (end: 'min' | 'max', label: string, placeholder: string) => (
    <Input
      type="number"
      name={end}
      min={bounds.min}
      max={bounds.max}
      step="any"
      aria-label={label}
      aria-describedby={hint}
      aria-invalid={wrong || undefined}
      placeholder={placeholder}
      defaultValue={range?.[end] ?? ''}
      className="h-7 w-24"
    />
  );
  return (
    <form
      key={seen.fields}
      noValidate
      className="flex flex-wrap items-center gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        apply(event.currentTarget);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) apply(currentTarget);
      }}
    >
      <span className="w-14 text-xs text-muted">{name}</span>
      {field('min', filters.range.from(name), filters.range.lowest)}
      <span className="text-xs text-muted">{range?.under ? filters.range.under : filters.range.between}</span>
      {field('max', range?.under ? filters.range.toUnder(name) : filters.range.to(name), filters.range.highest)}
      <span id={hint} role="status" className={wrong ? 'text-2xs text-rejected-text' : 'text-2xs text-muted'}>
        {wrong ? filters.range.wrong(bounds.min, bounds.max) : unit}
      </span>
      {value === null ? null : (
        <Button look="link" size="inline" onClick={({ currentTarget }) => clear(currentTarget.form)}>
          {filters.range.any}
        </Button>
      )}
      {/* With two fields Enter needs a button to press. */}
      <button type="submit" hidden />
    </form>
  );
}
