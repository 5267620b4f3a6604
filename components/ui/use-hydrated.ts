'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in what the server sends, until its elements do what they say: a click before goes nowhere, and a form would be sent in the address. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
