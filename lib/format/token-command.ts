/**
 * What to type to try an API token: it stands in the variable TOKEN, for what is in a command itself can be read by others on the machine,
 * and is kept by the shell.
 *
 * @param origin of the dashboard
 */
export const tokenCommand = (origin: string): string => `curl -H "Authorization: Bearer $TOKEN" ${origin}/api/session`;
