'use client';
import { useSearchParams } from 'next/navigation';
import { Banner } from '#components/ui/banner.tsx';
import { useMessages } from '#lib/messages/use-messages.ts';
import { expectedWords } from '#lib/search-params/expected.ts';
import { listIgnored } from '#lib/search-params/ignored.ts';

/** Says which parts of the address were not understood: a link that shows less than it asks for must not look as if it did. */
export function IgnoredNotice() {
  const { address } = useMessages();
  const ignored = listIgnored(new URLSearchParams(useSearchParams()));
  if (ignored.length === 0) return null;
  const expected = expectedWords(address);
  return (
    <Banner className="mx-3 mt-3 sm:mx-5">
      <p role="status">{address.notUnderstood}</p>
      <ul>
        {ignored.map(({ name, value }) => (
          <li key={`${name}=${value}`} className="break-words">
            <code className="font-mono">
              {name}={value.length > 60 ? `${value.slice(0, 60)}…` : value}
            </code>{' '}
            {address.mayBe(expected[name])}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
