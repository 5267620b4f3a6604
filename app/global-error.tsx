'use client';
import { CircleAlert, RotateCw } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { globalError as en } from '#lib/messages/en/global-error.ts';
import { globalError as ko } from '#lib/messages/ko/global-error.ts';
import { rememberedLanguage } from '#lib/browser/language-cookie.ts';
import { chooseLanguage } from '#lib/messages/language.ts';
import type { Language } from '#lib/messages/language.ts';
import { errorDigest } from '#lib/queries/error-digest.ts';
import './globals.css';

/** Where even the shell fails: it stands alone, without theme, navigation and the messages of the pages. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  const language = useSyncExternalStore(neverChanges, languageHere, (): Language => 'en');
  const say = { en, ko }[language];
  const digest = errorDigest(error);
  return (
    <html lang={language}>
      <head>
        <title>{`${say.pageTitle} · FaceAuth Review`}</title>
      </head>
      <body>
        <main className="flex min-h-dvh flex-col">
          <div role="alert" className="flex flex-1 flex-col items-center justify-center px-6 py-8 text-center">
            <CircleAlert aria-hidden className="mb-3 size-6 text-rejected" strokeWidth={1.5} />
            <h1 className="text-base font-medium text-ink">{say.title}</h1>
            <p className="mt-1 max-w-lg text-sm text-balance break-words text-muted">{say.detail}</p>
            <p className="mt-2 max-w-lg text-sm text-balance text-ink">{say.action}</p>
            <Button className="mt-4" onClick={retry}>
              <RotateCw aria-hidden />
              {say.tryAgain}
            </Button>
            {digest ? (
              <p className="mt-4 text-xs text-faint">
                {say.request} <code className="font-mono">{digest}</code>
              </p>
            ) : null}
          </div>
        </main>
      </body>
    </html>
  );
}

const neverChanges = () => () => undefined;

/** As the server chooses it, from what the browser knows. */
function languageHere(): Language {
  // How its name begins is told by the server, which is not here.
  return chooseLanguage(rememberedLanguage('.language'), navigator.languages.join(','));
}
