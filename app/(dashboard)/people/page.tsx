import type { Metadata } from 'next';
import { PeoplePage } from '#components/people/people-page.tsx';
import { EverybodysTokens } from '#components/tokens/everybodys-tokens.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { people } = await readMessages();
  return { title: people.title };
}

export default function Page() {
  return (
    <PeoplePage>
      <EverybodysTokens />
    </PeoplePage>
  );
}
