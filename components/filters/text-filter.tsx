'use client';
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useShowing } from '#components/shell/signed-in.tsx';
import { useKeyCaps } from '#components/shell/shortcuts/key-preferences.ts';
import { useShortcut } from '#components/shell/shortcuts/use-shortcuts.ts';
import { Input } from '#components/ui/input.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { useFilter } from '#lib/search-params/use-filter.ts';

/** So long a pause in typing asks the question. */
const PAUSE_MS = 300;

/** Ids that begin with the text, comments and fail codes that contain it. A pause or Enter searches; a key leads here from anywhere. */
export function TextFilter() {
  const { filter, setFilter } = useFilter();
  const { text } = useMessages().filters;
  const words = useShowing('comments') === 'shown' ? text : text.withoutComments;
  const caps = useKeyCaps('search');
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(filter.q);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  useShortcut('search', () => {
    input.current?.focus();
    input.current?.select();
  });
  useEffect(() => () => clearTimeout(pause.current), []);

  // The address changed by other means (a chip, the back button): it is right, and what was typed gives way.
  useEffect(() => {
    if (filter.q === sent.current) return;
    sent.current = filter.q;
    clearTimeout(pause.current);
    if (input.current) input.current.value = filter.q ?? '';
  }, [filter.q]);

  function search(): void {
    clearTimeout(pause.current);
    const typed = input.current?.value.trim() ?? '';
    const q = typed === '' ? null : typed;
    if (q === sent.current) return;
    // One step back undoes a whole text, not its last letters.
    const history = sent.current === null ? 'push' : 'replace';
    sent.current = q;
    setFilter({ q }, { history });
  }

  return (
    <form
      role="search"
      className="min-w-0 max-sm:flex-1"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <Input
        ref={input}
        type="search"
        name="q"
        aria-label={words.label}
        placeholder={words.placeholder}
        defaultValue={filter.q ?? ''}
        onChange={() => {
          clearTimeout(pause.current);
          pause.current = setTimeout(search, PAUSE_MS);
        }}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        className="h-7 w-72 max-sm:h-8 max-sm:w-full"
        icon={<Search aria-hidden />}
        trailing={
          filter.q === null ? (
            <span className="max-sm:hidden">{caps ? <Kbd keys={caps} /> : null}</span>
          ) : (
            <button type="button" aria-label={text.clear} onClick={() => setFilter({ q: null })} className="hit-area">
              <X aria-hidden />
            </button>
          )
        }
      />
    </form>
  );
}
