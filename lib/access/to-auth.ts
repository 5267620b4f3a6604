import { callerAddress } from '#lib/http/caller-address.ts';
import type { Settings } from '#lib/env.ts';
import { ADDRESS_HEADER } from './auth.ts';
import { cookieNames } from './cookie-names.ts';

type Addressed = Pick<Settings, 'publicUrl' | 'port' | 'trustedProxies'>;

/** The headers of a request as better-auth gets them: cookies, browser and address, and nothing else that a caller says. */
export function toAuth(headers: Headers, settings: Addressed): Headers {
  const passed = new Headers();
  for (const name of ['cookie', 'user-agent']) passed.set(name, headers.get(name) ?? '');
  const address = callerAddress(headers, settings);
  if (address !== null) passed.set(ADDRESS_HEADER, address);
  return passed;
}

/** The same without a session that may be open: the second step of a sign-in is about who takes it, not about who sat here before. */
export function toAuthWithoutSession(headers: Headers, settings: Addressed): Headers {
  const passed = toAuth(headers, settings);
  const { session } = cookieNames(settings);
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/u).filter((each) => !each.startsWith(`${session}=`));
  passed.set('cookie', cookies.join('; '));
  return passed;
}
