/**
 * The base URL without a slash at its end. Base URL and key are checked here, for what fetch says of them later would quote them.
 *
 * @throws TypeError with what is wrong; the message contains neither key nor password
 */
export function checkSettings({ baseUrl, apiKey }: { baseUrl: string; apiKey: string }): string {
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new TypeError(
      'The API key is empty, or contains spaces, line ends or characters that a header can not carry.',
    );
  }
  const url = URL.parse(baseUrl);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new TypeError('The base URL of ARGOS is not an http or https address.');
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new TypeError('The base URL of ARGOS must end with its path: no user, password, query or fragment.');
  }
  return url.href.replace(/\/+$/, '');
}
