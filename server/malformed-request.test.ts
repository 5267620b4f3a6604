import { describe, expect, test } from 'vitest';
import { problem } from '#lib/contract/problem.ts';
import { refuseMalformed } from './malformed-request.ts';

describe('refuseMalformed', () => {
  test.each(['/api/submissions/%FF', '/submissions/%zz', '/submissions/%', '/%C3'])(
    'refuses the address %s',
    async (url) => {
      const answer = refuseMalformed('GET', url, null);
      expect(answer?.status).toBe(400);
      expect(answer?.headers.get('x-content-type-options')).toBe('nosniff');
      const { kind, requestId } = problem.parse(await answer?.json());
      expect([kind, requestId]).toEqual(['bad-request', answer?.headers.get('x-request-id')]);
    },
  );

  test.each(['TRACE', 'trace', 'TRACK', 'CONNECT'])('refuses the method %s, and says which there are', (method) => {
    const answer = refuseMalformed(method, '/', 'https://review.example.com');
    expect([answer?.status, answer?.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE']);
    expect(answer?.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  test.each(['/', '/submissions/a%2Fb?q=%zz', '/submissions/%ED%95%9C', '/a%25'])('lets %s through', (url) => {
    expect(refuseMalformed('GET', url, null)).toBeNull();
  });
});
