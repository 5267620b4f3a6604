import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, ApiRequest } from './api.ts';
import { answerApi } from './api.ts';
import { answerControl } from './control.ts';
import { sendFault } from './fault-answers.ts';
import { strike } from './faults.ts';
import type { SimulatorOptions } from './options.ts';
import { completeOptions } from './options.ts';
import type { SimulatorState } from './state.ts';
import { createState, simulatedNow } from './state.ts';

/** A running simulator. */
export interface Simulator {
  /** What to set as `ARGOS_BASE_URL`. */
  url: string;
  /** Where its control interface is. */
  controlUrl: string;
  port: number;
  state: SimulatorState;
  /** Stops at once: open connections are cut. */
  close(): Promise<void>;
}

const BASE = '/v3';
const CONTROL = '/__simulator';

const countRequest = (state: SimulatorState, { method, path, query }: ApiRequest): void => {
  if (path === '/faceauth/image') state.requests.image++;
  else if (path !== '/faceauth') state.requests.other++;
  else if (method === 'DELETE') state.requests.erase++;
  else if (query.has('authId') || query.has('auth_id')) state.requests.record++;
  else state.requests.list++;
};

const serveApi = async (
  state: SimulatorState,
  request: ApiRequest,
  response: ServerResponse,
  reused: boolean,
): Promise<void> => {
  const { options, projects } = state;
  countRequest(state, request);
  if (options.latencyMs > 0) await wait(options.latencyMs);
  const answerRight = (): Answer => answerApi(projects, options, request, simulatedNow(state));
  const project = projects.find(({ key }) => key === request.headers['x-api-key']);
  const fault = strike(state.faults, {
    request,
    projectId: project?.projectId ?? null,
    reused,
    dateZoneMs: options.dateZoneMs,
  });
  if (fault !== null) return sendFault(response, fault, answerRight, request);
  const answer = answerRight();
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { 'content-type': answer.type, 'content-length': body.length }).end(body);
};

/**
 * Starts a simulator on loopback.
 *
 * @param given what differs from the defaults of `completeOptions`
 * @throws RangeError on options that can't be, or the error of listening
 */
export const startSimulator = async (given: Partial<SimulatorOptions> = {}): Promise<Simulator> => {
  const options = completeOptions(given);
  const state = createState(options);
  const answered = new WeakSet<Socket>();

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams: query } = new URL(incoming.url ?? '/', 'http://localhost');
    if (pathname === CONTROL || pathname.startsWith(`${CONTROL}/`)) {
      await answerControl(state, incoming, response, pathname.slice(CONTROL.length), query);
      return;
    }
    const path = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : pathname;
    const reused = answered.has(incoming.socket);
    answered.add(incoming.socket);
    state.mostUnderWay = Math.max(state.mostUnderWay, ++state.underWay);
    response.once('close', () => state.underWay--);
    await serveApi(
      state,
      { method: incoming.method ?? 'GET', path, query, headers: incoming.headers },
      response,
      reused,
    );
  };

  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      const message = `the simulator itself failed: ${error instanceof Error ? error.stack : String(error)}`;
      process.stderr.write(`${message}\n`);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${BASE}`,
    controlUrl: `http://127.0.0.1:${port}${CONTROL}`,
    port,
    state,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
