import { createHash } from 'node:crypto';

/** name → value, and why. Sized for a machine of 2 cores and 4 GB that also runs the dashboard, with a million submissions. */
const SETTINGS: readonly (readonly [name: string, value: string, why: string])[] = [
  ['listen_addresses', '127.0.0.1', 'nobody outside this machine'],
  ['unix_socket_directories', '', 'a socket path may be too long in a deep DATA_DIR; loopback always works'],
  ['password_encryption', 'scram-sha-256', 'the only method pg_hba.conf allows'],
  ['max_connections', '60', 'web 8, sync 8, supervisor 1, and room for psql and backups'],
  ['shared_buffers', '192MB', 'holds the narrow table and its indexes at a million rows; the page cache does the rest'],
  ['effective_cache_size', '1GB', 'what the planner may expect of shared_buffers and page cache together'],
  ['work_mem', '16MB', 'histograms and what-if sort and hash in memory; few queries run at once'],
  ['maintenance_work_mem', '128MB', 'index builds and vacuum in one pass'],
  ['fsync', 'on', 'reviewers’ decisions must survive a power cut'],
  ['synchronous_commit', 'on', 'as above: an answered request is on the disk'],
  ['wal_compression', 'on', 'full-page images after a checkpoint are most of what a backfill writes'],
  ['max_wal_size', '1GB', 'a backfill shall not force a checkpoint every few seconds'],
  ['checkpoint_timeout', '10min', 'fewer full-page images; recovery after a crash stays within seconds'],
  ['random_page_cost', '1.1', 'disks of today are solid; without this the planner shuns the keyset index'],
  ['jit', 'off', 'compiling costs more than these short queries take'],
  ['max_parallel_workers_per_gather', '1', 'two cores, and one of them answers pages'],
  ['autovacuum_naptime', '15s', 'rollups are updated in place all day: keep them and the visibility map tidy'],
  ['autovacuum_vacuum_insert_scale_factor', '0.05', 'index-only scans need the visibility map soon after a backfill'],
  ['autovacuum_analyze_scale_factor', '0.02', 'the planner follows the backfill'],
  ['idle_in_transaction_session_timeout', '60s', 'a stuck client shall not hold back vacuum'],
  ['timezone', 'UTC', 'every zone is an argument here'],
  ['log_timezone', 'UTC', 'as above'],
  ['log_line_prefix', '%m [%p] %a ', 'time, process, which of our programs'],
  ['log_min_messages', 'warning', 'the log is for what went wrong'],
  ['log_min_error_statement', 'panic', 'statements may carry personal data: keep them out of the log'],
  ['log_parameter_max_length_on_error', '0', 'as above'],
  ['log_error_verbosity', 'terse', 'as above: the detail of a broken constraint quotes the row'],
  ['log_checkpoints', 'off', 'as above: only what went wrong'],
  ['lc_messages', 'C', 'this program reads them'],
];

export type SettingsOverride = Readonly<Record<string, string>>;

/**
 * The text of `postgresql.conf`. It is ours and written anew at each start; the operator's own lines go into `local.conf`
 * beside it, which is read last.
 *
 * @param override values that replace or add to ours, for tests
 * @returns the text, and its fingerprint, which the running server carries in `cluster_name`: so a server that an older
 *   version left behind is told from one that already runs with these settings
 */
export function serverSettings(override: SettingsOverride = {}): { text: string; clusterName: string } {
  const own = SETTINGS.filter(([name]) => !(name in override)).map(([name, value, why]) => line(name, value, why));
  const others = Object.entries(override).map(([name, value]) => line(name, value, 'asked for by the caller'));
  const body = [...own, ...others].join('\n');
  const clusterName = `faceauth-review ${createHash('sha256').update(body).digest('hex').slice(0, 12)}`;
  const head = '# Written by FaceAuth Review at each start. Put lines of your own into local.conf beside this file.';
  return {
    text: [head, body, line('cluster_name', clusterName, 'these settings'), "include 'local.conf'", ''].join('\n'),
    clusterName,
  };
}

const line = (name: string, value: string, why: string): string =>
  `${name} = '${value.replaceAll("'", "''")}'  # ${why}`;
