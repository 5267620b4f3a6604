import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignInPage } from '#components/access/sign-in-page.tsx';
import type { Refusal } from '#components/access/sign-in-page.tsx';
import { readCaller } from '#lib/http/read-caller.ts';
import { readMessages } from '#lib/http/read-messages.ts';
import { nextAddress } from '#lib/search-params/next-address.ts';

export async function generateMetadata(): Promise<Metadata> {
  const { access } = await readMessages();
  return { title: access.signIn.title };
}

export default async function Page({ searchParams }: PageProps<'/sign-in'>) {
  const { next, refused } = await searchParams;
  const goal = nextAddress(typeof next === 'string' ? next : null);
  const { caller } = await readCaller();
  if (caller) redirect(goal);
  return <SignInPage goal={goal} refusal={typeof refused === 'string' ? refusalOf(refused) : null} />;
}

/** Whatever the address says is one of the reasons that there are words for. */
const refusalOf = (text: string): Refusal => REFUSALS.find((each) => each === text) ?? 'other';
const REFUSALS: readonly Refusal[] = ['no-role', 'disabled', 'cancelled', 'not-linked', 'too-late'];
