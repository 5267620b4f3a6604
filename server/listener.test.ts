import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { whyNotFree } from './listener.ts';

test('a port that is taken: by whom, and what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const why = await whyNotFree('127.0.0.1', port);
    expect(why).toContain(`Port ${port} is taken`);
    expect(why).toMatch(/PORT=\d+ npm start/u);
    if (process.platform === 'linux') expect(why).toContain(`(process ${process.pid})`);
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  expect(await whyNotFree('127.0.0.1', port)).toBeNull();
});

test('an address that is not this machine’s', async () => {
  expect(await whyNotFree('192.0.2.1', 3000)).toContain("HOSTNAME=192.0.2.1 can't be listened on");
});
