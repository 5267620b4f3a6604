import { randomBytes } from 'node:crypto';
import { NextResponse } from 'next/server';
import type { NextRequest } from 'next/server';
import { readSettings } from '#lib/env.ts';
import type { Settings } from '#lib/env.ts';
import { checkHost, checkPeer, properAddress } from '#lib/http/check-caller.ts';
import { contentSecurityPolicy, pageHeaders } from '#lib/http/page-headers.ts';
import { HttpProblem } from '#lib/http/http-problem.ts';
import { knownHosts } from '#lib/known-hosts.ts';

/** Routes of the API guard themselves (`lib/http/guard.ts`), whether or not this runs. Everything else comes by here. */
export const config = { matcher: '/((?!api/).*)' };

/** Gives pages their headers and their nonce, and refuses names that the dashboard is not known by. It is not a lock. */
export function proxy(request: NextRequest): NextResponse {
  const { settings, hosts } = (known ??= readKnown());
  const headers = pageHeaders(settings.publicUrl);
  try {
    checkPeer(request.headers, { settings });
    checkHost(request.headers, { hosts, settings });
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    return new NextResponse(refusal(settings), {
      status: error.contents.status,
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    });
  }
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development');
  const forwarded = new Headers(request.headers);
  // Next takes the nonce for its own scripts from the policy, the layout takes it from x-nonce; whatever a caller sent is replaced.
  forwarded.set('content-security-policy', policy);
  forwarded.set('x-nonce', nonce);
  // Where a layout that sends somebody to sign in says to come back to.
  forwarded.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set('content-security-policy', policy);
  return response;
}

interface Known {
  settings: Settings;
  hosts: ReadonlySet<string>;
}
let known: Known | undefined;

function readKnown(): Known {
  const settings = readSettings(process.env);
  return { settings, hosts: knownHosts(settings) };
}

/** Says nothing of what was asked for: only where to go. */
function refusal(settings: Settings): string {
  const address = properAddress(settings);
  return `<!doctype html><html lang="en"><title>FaceAuth Review</title>
<h1>The dashboard is not known by this name</h1>
<p>Open it as <a href="${address}">${address}</a>. Behind a reverse proxy set PUBLIC_URL to the address that people type.</p></html>
`;
}
