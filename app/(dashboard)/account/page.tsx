import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page.tsx';
import { OwnTokens } from '#components/tokens/own-tokens.tsx';
import { readMessages } from '#lib/http/read-messages.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { account } = await readMessages();
  return { title: account.title };
}

export default function Page() {
  return (
    <AccountPage>
      <OwnTokens />
    </AccountPage>
  );
}
