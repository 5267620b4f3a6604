import { capture } from './run.mjs';
import { SetupProblem } from './say.mjs';

/** What npm says when it is not the project's fault, and what to do about it. */
const CAUSES = [
  [
    /ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/u,
    'npm could not reach its registry. Is this machine online? Behind a proxy, set HTTPS_PROXY or npm’s "proxy".',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|CERT_HAS_EXPIRED/u,
    'npm does not trust the registry’s certificate. Behind an inspecting proxy, set NODE_EXTRA_CA_CERTS to its certificate.',
  ],
  [/ENOSPC/u, 'The disk is full.'],
  [/EACCES|EPERM|EROFS/u, 'npm may not write here. Run the command as the user that owns this directory.'],
  [/E401|E403/u, 'The registry refuses: npm’s login or its registry setting on this machine is wrong.'],
];

/**
 * Runs npm: the one that started us, or the one on the PATH.
 *
 * @param {string[]} args
 * @throws {SetupProblem} with the cause in words where it fails
 */
export async function npm(args) {
  const cli = process.env.npm_execpath;
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=3',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=10000',
  ];
  const own = cli !== undefined && /npm-cli\.c?js$/u.test(cli);
  const { code, output } = own
    ? await capture(process.execPath, [cli, ...args, ...quiet])
    : await capture('npm', [...args, ...quiet], { shell: process.platform === 'win32' });
  if (code === 0) return;
  const cause = CAUSES.find(([pattern]) => pattern.test(output))?.[1];
  const said = output.split('\n').slice(-15).join('\n');
  throw new SetupProblem(`npm ${args[0]} failed. ${cause ?? ''}\n${said}`);
}
