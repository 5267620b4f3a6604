import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { cookies, headers } from 'next/headers';
import { AppShell } from '#components/shell/app-shell.tsx';
import { Language } from '#components/shell/language/language.tsx';
import { chooseLanguage, LANGUAGE_COOKIE } from '#lib/messages/language.ts';
import { readDashboardSettings } from '#lib/http/read-dashboard-settings.ts';
import './globals.css';
import { Providers } from './providers.tsx';

export const metadata: Metadata = {
  title: { default: 'FaceAuth Review', template: '%s · FaceAuth Review' },
  description: 'Review of FaceAuth submissions.',
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f12' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const sent = await headers();
  const nonce = sent.get('x-nonce') ?? undefined;
  const language = chooseLanguage((await cookies()).get(LANGUAGE_COOKIE)?.value, sent.get('accept-language'));
  return (
    // The theme's script sets an attribute here before React looks.
    <html lang={language} className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <Providers settings={readDashboardSettings()} nonce={nonce}>
          <Language language={language}>
            <AppShell>{children}</AppShell>
          </Language>
        </Providers>
      </body>
    </html>
  );
}
