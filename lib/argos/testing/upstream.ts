import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the upstream does with one request. */
export type Act = (request: IncomingMessage, response: ServerResponse) => void;

export interface Seen {
  url: string;
  headers: IncomingHttpHeaders;
  /** Which connection it came over, counted from 1. */
  connection: number;
  /** Resolves when that connection ends. */
  closed: Promise<void>;
}

export interface Upstream {
  url: string;
  /** Every request, oldest first. */
  seen: Seen[];
  /** The acts of the next requests, one each; the last one stays for all that follow. */
  plays: (...acts: Act[]) => void;
  close: () => Promise<void>;
}

/** A real HTTP server on a free port of loopback, for one test file: it does what it is told, request by request. */
export async function startUpstream(): Promise<Upstream> {
  let acts: Act[] = [];
  const seen: Seen[] = [];
  const connections = new Map<object, Pick<Seen, 'connection' | 'closed'>>();
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const connection = connections.get(request.socket) ?? { connection: 0, closed: Promise.resolve() };
    seen.push({ url: request.url ?? '', headers: request.headers, ...connection });
    const act = acts.length > 1 ? acts.shift() : acts[0];
    (act ?? status(500))(request, response);
  });
  // Whoever asks may hang up in the middle; that is no failure of the test.
  server.on('connection', (socket) => {
    socket.on('error', () => socket.destroy());
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    connections.set(socket, { connection: connections.size + 1, closed });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    plays: (...next) => {
      acts = next;
      seen.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A whole answer. Its type claims nothing: clients are not to trust it. */
export const body =
  (content: string | Uint8Array, headers: Record<string, string> = {}, code = 200): Act =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end(content);
  };

export const json = (value: unknown, code = 200, headers: Record<string, string> = {}): Act =>
  body(JSON.stringify(value), headers, code);

export const status = (code: number, headers: Record<string, string> = {}): Act => body('', headers, code);

/** Takes the socket and writes bytes of its own on it: for answers that a sound server can't be made to give. */
export const bytes =
  (text: string, then: 'reset' | 'close' | 'stay'): Act =>
  (request) => {
    const { socket } = request;
    const end = () => {
      if (then === 'reset') socket.resetAndDestroy();
      else if (then === 'close') socket.end();
    };
    if (text === '') end();
    else socket.write(text, end);
  };
