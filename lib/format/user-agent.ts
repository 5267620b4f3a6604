/** Most browsers name others beside themselves, so the rarer ones are looked for first. */
const BROWSERS: readonly [string, RegExp][] = [
  ['Edge', /\bEdg(A|iOS)?\//u],
  ['Opera', /\b(OPR|Opera)\//u],
  ['Samsung Internet', /\bSamsungBrowser\//u],
  ['Whale', /\bWhale\//u],
  ['Firefox', /\b(Firefox|FxiOS)\//u],
  ['Chrome', /\b(HeadlessChrome|Chrome|CriOS)\//u],
  ['Safari', /\bSafari\//u],
  ['curl', /^curl\//u],
];
const SYSTEMS: readonly [string, RegExp][] = [
  ['iPhone', /\biPhone\b/u],
  ['iPad', /\biPad\b/u],
  ['Android', /\bAndroid\b/u],
  ['ChromeOS', /\bCrOS\b/u],
  ['Windows', /\bWindows\b/u],
  ['macOS', /\bMacintosh\b|\bMac OS X\b/u],
  ['Linux', /\bLinux\b|\bX11\b/u],
];

const nameIn = (names: readonly [string, RegExp][], agent: string): string | null =>
  names.find(([, pattern]) => pattern.test(agent))?.[0] ?? null;

/** What a User-Agent says of itself, as far as a person recognises their own browser by it; nothing is proved by it. */
export const parseAgent = (agent: string): { browser: string | null; system: string | null } => ({
  browser: nameIn(BROWSERS, agent),
  system: nameIn(SYSTEMS, agent),
});
