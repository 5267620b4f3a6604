import type { Settings } from './env.ts';

/**
 * The values of the `Host` header that the dashboard answers to: the names of loopback with its port, and PUBLIC_URL's host. A page
 * of somebody else's whose name was re-pointed at this machine (DNS rebinding) still sends that name, and is told apart by it.
 * Lower case; the port is left out where it is the scheme's own, as browsers do.
 */
export function knownHosts({
  hostname,
  port,
  publicUrl,
}: Pick<Settings, 'hostname' | 'port' | 'publicUrl'>): ReadonlySet<string> {
  const listening = hostname.includes(':') ? `[${hostname}]` : hostname;
  const names = ['localhost', '127.0.0.1', '[::1]', listening];
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${String(port)}`]));
  if (publicUrl !== null) {
    const { host, protocol } = new URL(publicUrl);
    hosts.push(host);
    // A proxy may spell out the port that a browser leaves out.
    if (!/:\d+$/u.test(host)) hosts.push(`${host}:${protocol === 'https:' ? '443' : '80'}`);
  }
  return new Set(hosts.map((host) => host.toLowerCase()));
}
