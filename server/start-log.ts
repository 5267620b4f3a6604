/** Lines for the person who started the dashboard, each with the seconds since the start. */
export type StartLog = (message: string) => void;

export function startLog(): StartLog {
  const began = performance.now();
  // The terminal may go before we do.
  process.stdout.on('error', () => undefined);
  return (message) => {
    const seconds = ((performance.now() - began) / 1_000).toFixed(1).padStart(6);
    const [first = '', ...more] = message.split('\n');
    process.stdout.write([`${seconds} s  ${first}`, ...more.map((line) => `          ${line}`), ''].join('\n'));
  };
}
