import { expect, test } from 'vitest';
import { describeFailure, tellInside } from './failures.ts';

test('of an error of our own the log has its words, and where it was thrown', () => {
  const told = tellInside(new Error('A page does not add up.'));
  expect(told).toMatchObject({ name: 'Error', message: 'A page does not add up.' });
  expect(told.at?.[0]).toContain('failures.test.ts');
});

test('of what the database refused it has code and constraint, never the values', () => {
  const refused = Object.assign(new Error('invalid input: "canary-person"'), {
    severity: 'ERROR',
    code: '23505',
    constraint: 'project_public_id_key',
    table: 'project',
    detail: 'Key (public_id)=(canary-person) already exists.',
  });
  expect(tellInside(refused)).toMatchObject({ code: '23505', constraint: 'project_public_id_key', table: 'project' });
  expect(JSON.stringify(tellInside(refused))).not.toContain('canary');
  expect(describeFailure(refused)).toMatchObject({
    kind: 'internal',
    message: 'The dashboard itself failed: the database refused a statement (23505, project_public_id_key)',
  });
  expect(JSON.stringify(describeFailure(refused))).not.toContain('canary');
});

test('what quotes the text that it could not read is told by its name alone', () => {
  let thrown: unknown;
  try {
    JSON.parse('canary');
  } catch (error) {
    thrown = error;
  }
  expect(tellInside(thrown)).toMatchObject({ name: 'SyntaxError' });
  expect(JSON.stringify([tellInside(thrown), describeFailure(thrown)])).not.toContain('canary');
});
