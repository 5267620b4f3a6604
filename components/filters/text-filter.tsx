'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Input } from '#components/ui/input.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** Ids that begin with the text, comments and fail codes that contain it. Enter searches; `/` leads here from anywhere. */
export function TextFilter() {
  const { filter, setFilter } = useFilter();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <form
      role="search"
      className="max-sm:w-full"
      onSubmit={(event) => {
        event.preventDefault();
        const text = input.current?.value.trim() ?? '';
        setFilter({ q: text === '' ? null : text });
      }}
    >
      <Input
        // Another text in the address is another field: what was typed and not sent is not kept over it.
        key={filter.q ?? ''}
        ref={input}
        type="search"
        name="q"
        aria-label="Search ids, comments and fail codes"
        placeholder="Id begins with, comment contains…"
        defaultValue={filter.q ?? ''}
        maxLength={200}
        autoComplete="off"
        className="h-7 w-64 max-sm:w-full"
        icon={<Search aria-hidden />}
        trailing={
          filter.q === null ? (
            <Kbd keys={['/']} />
          ) : (
            <button
              type="button"
              aria-label="Clear the search"
              onClick={() => setFilter({ q: null })}
              className="hit-area"
            >
              <X aria-hidden />
            </button>
          )
        }
      />
    </form>
  );
}
