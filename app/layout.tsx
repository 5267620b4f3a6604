import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { Language } from '#components/shell/language/language.tsx';
import { OwnTheme } from '#components/shell/settings/own-theme.tsx';
import { Toaster } from '#components/ui/toaster.tsx';
import { readCaller } from '#lib/http/read-caller.ts';
import { readDashboardSettings } from '#lib/http/read-dashboard-settings.ts';
import { readLanguage, readMessages } from '#lib/http/read-messages.ts';
import './globals.css';
import { Providers } from './providers.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const { shell } = await readMessages();
  return {
    title: { default: 'FaceAuth Review', template: '%s · FaceAuth Review' },
    description: shell.description,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0e0f12' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const language = await readLanguage();
  const { caller } = await readCaller();
  const owner = caller && { id: caller.personId, settings: caller.settings };
  return (
    // The theme's script sets an attribute here before React looks.
    <html lang={language} className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <OwnTheme theme={owner?.settings?.theme} nonce={nonce} />
        <Providers settings={readDashboardSettings()} owner={owner} nonce={nonce}>
          <Language language={language}>
            {children}
            <Toaster />
          </Language>
        </Providers>
      </body>
    </html>
  );
}
