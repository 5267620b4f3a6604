import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { AppShell } from '#components/shell/app-shell.tsx';
import { Language } from '#components/shell/language/language.tsx';
import { Toaster } from '#components/ui/toaster.tsx';
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
  return (
    // The theme's script sets an attribute here before React looks.
    <html lang={language} className={`${GeistSans.variable} ${GeistMono.variable}`} suppressHydrationWarning>
      <body>
        <Providers settings={readDashboardSettings()} nonce={nonce}>
          <Language language={language}>
            <AppShell>{children}</AppShell>
            <Toaster />
          </Language>
        </Providers>
      </body>
    </html>
  );
}
