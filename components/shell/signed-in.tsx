'use client';
import { useQuery } from '@tanstack/react-query';
import { createContext, use, useEffect } from 'react';
import { shareWithTabs } from '#lib/browser/other-tabs.ts';
import type { SignedInPerson } from '#lib/contract/access.ts';
import { showingOf } from '#lib/domain/permissions.ts';
import type { Permission, SensitiveField, Showing } from '#lib/domain/permissions.ts';
import { sessionQuery } from '#lib/queries/session.ts';

const SignedInContext = createContext<SignedInPerson | null>(null);

/**
 * Who uses the pages inside.
 *
 * @param person as the server that rendered them knows; null = its database did not answer, so it is asked for until it does
 */
export function SignedIn({ person, children }: { person: SignedInPerson | null; children: React.ReactNode }) {
  const { data } = useQuery({ ...sessionQuery, enabled: person === null });
  const signedIn = person ?? data?.person ?? null;
  const id = signedIn?.id;
  // Loaded anew the page is theirs who has signed in meanwhile, or the sign-in page; what was fetched for the first one is gone.
  useEffect(() => (id === undefined ? undefined : shareWithTabs(id, () => window.location.reload())), [id]);
  return <SignedInContext value={signedIn}>{children}</SignedInContext>;
}

/** Who has signed in; null as long as that is not known. */
export const useSignedIn = (): SignedInPerson | null => use(SignedInContext);

/** May the reader do this? As long as it is not known who they are, they are not kept from trying: every route checks it. */
export const useMay = (permission: Permission): boolean => useSignedIn()?.permissions.includes(permission) ?? true;

/** How the reader comes by a field; `shown` as long as it is not known who they are: answers leave out what they are not shown. */
export function useShowing(field: SensitiveField): Showing {
  const person = useSignedIn();
  return person ? showingOf(person.role, field) : 'shown';
}
