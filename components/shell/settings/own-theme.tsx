import type { Theme } from '#lib/contract/settings.ts';

/**
 * Hands a person's theme to this browser before next-themes looks there and paints: no page is light first and dark then.
 *
 * @param nonce of the content security policy
 */
export function OwnTheme({ theme, nonce }: { theme: Theme | undefined; nonce: string | undefined }) {
  if (theme === undefined) return null;
  // Where storage is switched off there is nothing to hand over to.
  const script = `try{localStorage.setItem('theme','${theme}')}catch{}`;
  // A browser hides the nonce that it has read, so what React finds is not what it has written.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />;
}
