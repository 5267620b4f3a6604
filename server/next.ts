import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import next from 'next';
import { readSettings } from '#lib/env.ts';
import { PEER_HEADER } from '#lib/http/caller-address.ts';
import { refuseMalformed } from './malformed-request.ts';

/** The web process: Next as it was built, behind a server of our own that answers what Next can't take. */
const { hostname, port, publicUrl } = readSettings(process.env);
const app = next({ dev: false, quiet: true, hostname, port });
await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? '';
  const refused = refuseMalformed(request.method ?? '', request.url ?? '/', publicUrl);
  if (refused) void send(refused, response);
  else void handle(request, response);
});
for (const name of ['SIGTERM', 'SIGINT'] as const) {
  process.once(name, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
server.listen(port, hostname);

async function send(refused: Response, response: ServerResponse): Promise<void> {
  response.writeHead(refused.status, Object.fromEntries(refused.headers));
  response.end(await refused.text());
}
