import { HttpProblem } from './http-problem.ts';

/** Node's words for a server that is not there, and PostgreSQL's for one that takes no work now (Appendix A of its manual). */
const NOT_THERE = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH'],
  ...['57P01', '57P02', '57P03', '53300'],
]);
/** node-postgres gives these no code. */
const NOT_THERE_WORDS = /connection terminated|timeout exceeded when trying to connect|cannot use a pool after/iu;

/** Where an error of the driver says that the database can't answer now; null for all other errors. */
export function databaseProblem(error: unknown): HttpProblem | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NOT_THERE.has(code) || code.startsWith('08') || NOT_THERE_WORDS.test(error.message)) return DOWN;
  if (code.startsWith('28') || code === '3D000') return LOCKED;
  if (code === '42P01' || code === '42703') return NOT_READY;
  if (code === '57014') return SLOW;
  return null;
}

const DOWN = new HttpProblem({
  status: 503,
  kind: 'database-down',
  title: 'The database does not answer',
  detail: 'The dashboard can not reach its database, so it can not tell what the mirror holds.',
  action: 'Wait a moment and try again. If it stays, check that PostgreSQL is running, and DATABASE_URL if it is set.',
  headers: { 'retry-after': '5' },
});

const LOCKED = new HttpProblem({
  status: 503,
  kind: 'database-refused',
  title: 'The database refuses the dashboard',
  detail: 'PostgreSQL answers, but does not accept the user, the password or the database it is asked for.',
  action: 'Check user, password and database in DATABASE_URL.',
});

const NOT_READY = new HttpProblem({
  status: 503,
  kind: 'database-not-ready',
  title: 'The database is not prepared yet',
  detail: 'The database lacks tables or columns that this version of the dashboard needs.',
  action:
    'Wait until the dashboard has finished starting. If it stays, restart it with npm start, which prepares them.',
  headers: { 'retry-after': '5' },
});

const SLOW = new HttpProblem({
  status: 503,
  kind: 'database-slow',
  title: 'The database took too long',
  detail: 'The question was given up because the database did not answer it in time.',
  action: 'Ask for fewer days, or try again when the database has less to do.',
});
