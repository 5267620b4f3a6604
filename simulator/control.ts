import type { IncomingMessage, ServerResponse } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { drained } from './drained.ts';
import { FAULTS } from './fault-kinds.ts';
import { BadFault, readFault } from './faults.ts';
import { walk } from './listing.ts';
import type { Project } from './project.ts';
import { injectRecord, isListed, placeOf, recordAt } from './project.ts';
import type { SimulatorState } from './state.ts';
import { simulatedNow } from './state.ts';
import { tellTruths } from './truths.ts';
import { BadParameter } from './window.ts';
import { advanceWorld } from './world.ts';

class BadControl extends Error {}

const send = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(value)}\n`);
};

const chooseProject = (state: SimulatorState, query: URLSearchParams): Project => {
  const wanted = query.get('project');
  const project = state.projects.find(({ projectId }) => wanted === null || projectId === wanted);
  if (project === undefined) {
    throw new BadControl(`project must be one of ${state.projects.map(({ projectId }) => projectId).join(', ')}`);
  }
  return project;
};

const readInstant = (name: string, text: string | null, otherwise: number): number => {
  const time = text === null ? otherwise : Date.parse(text);
  if (Number.isNaN(time)) throw new BadControl(`${name} must be an instant, as 2026-11-24T00:00:00Z`);
  return time;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BadControl(`the body must be JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Every record as listed now, oldest first, a line each. */
const streamRecords = async (
  state: SimulatorState,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> => {
  const project = chooseProject(state, query);
  const window = {
    from: readInstant('from', query.get('from'), -Infinity),
    to: readInstant('to', query.get('to'), Infinity),
  };
  const now = simulatedNow(state);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let lines: string[] = [];
  for (const place of walk(project, 'oldest', window, null, now)) {
    if (!isListed(project, place, now)) continue;
    lines.push(recordAt(project, place, now), '\n');
    if (lines.length < 2000) continue;
    const full = !response.write(lines.join(''));
    lines = [];
    if (full) await drained(response);
    if (response.destroyed) return;
  }
  response.end(lines.join(''));
};

const describeState = (state: SimulatorState): unknown => {
  const now = simulatedNow(state);
  const { seed, rows, days, until, arrivalsPerHour, envelope, order } = state.options;
  return {
    now: new Date(now).toISOString(),
    paused: state.pausedAt !== null,
    options: { seed, rows, days, until: new Date(until).toISOString(), arrivalsPerHour, envelope, order },
    projects: state.projects.map(({ projectId, world, injected, replaced, erasedByHand }) => {
      advanceWorld(world, now);
      return {
        projectId,
        population: world.size.rows,
        arrived: world.arrived,
        injected: injected.length,
        replaced: replaced.size,
        erasedByHand: erasedByHand.size,
      };
    }),
    requests: state.requests,
    underWay: state.underWay,
    mostUnderWay: state.mostUnderWay,
    faults: state.faults,
  };
};

const armFault = (state: SimulatorState, body: string): { id: string } => {
  const id = String(++state.armed);
  state.faults.push({ ...readFault(parseJson(body)), id, struck: 0 });
  return { id };
};

const disarm = (state: SimulatorState, id: string): { disarmed: number } => {
  const before = state.faults.length;
  state.faults = id === '' ? [] : state.faults.filter((fault) => fault.id !== id);
  return { disarmed: before - state.faults.length };
};

const eraseByHand = (state: SimulatorState, query: URLSearchParams, body: string): { deleteTime: string } => {
  const wanted = parseJson(body) as { authId?: unknown; deleteTime?: unknown } | null;
  const now = simulatedNow(state);
  const project = chooseProject(state, query);
  const place = typeof wanted?.authId === 'string' ? placeOf(project, wanted.authId, now) : null;
  if (place === null) throw new BadControl('authId must be that of a listed record');
  const time = readInstant('deleteTime', typeof wanted?.deleteTime === 'string' ? wanted.deleteTime : null, now);
  project.erasedByHand.set(place, time);
  return { deleteTime: new Date(time).toISOString() };
};

const inject = (state: SimulatorState, query: URLSearchParams, body: string): unknown => {
  parseJson(body);
  return injectRecord(chooseProject(state, query), body, simulatedNow(state));
};

/** Answers below `/__simulator`: for tests and for people, not part of what ARGOS has. */
export const answerControl = async (
  state: SimulatorState,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  query: URLSearchParams,
): Promise<void> => {
  const question = `${request.method} ${path}`;
  const body = request.method === 'POST' ? await readText(request) : '';
  try {
    if (question === 'GET /records') await streamRecords(state, response, query);
    else if (question === 'GET /state') send(response, 200, describeState(state));
    else if (question === 'GET /truths') send(response, 200, tellTruths(chooseProject(state, query)));
    else if (question === 'GET /faults') send(response, 200, { kinds: FAULTS, armed: state.faults });
    else if (question === 'POST /faults') send(response, 201, armFault(state, body));
    else if (/^DELETE \/faults(\/|$)/.test(question)) send(response, 200, disarm(state, path.slice('/faults/'.length)));
    else if (question === 'POST /submissions') send(response, 201, inject(state, query, body));
    else if (question === 'POST /erasures') send(response, 201, eraseByHand(state, query, body));
    else if (question === 'POST /pause') {
      state.pausedAt = simulatedNow(state);
      send(response, 200, { paused: true, now: new Date(state.pausedAt).toISOString() });
    } else if (question === 'POST /resume') {
      state.pausedAt = null;
      send(response, 200, { paused: false });
    } else send(response, 404, { message: `no ${question} here: see simulator/README.md` });
  } catch (error) {
    if (!(error instanceof BadControl || error instanceof BadFault || error instanceof BadParameter)) throw error;
    send(response, 400, { message: error.message });
  }
};
