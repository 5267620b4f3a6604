import { expect, test } from 'vitest';
import { en } from '#lib/messages/en/en.ts';
import { offeredValues, toggleValue } from './offered-values.ts';

const choice = {
  options: [{ value: 'FACE_X', label: 'Face', detail: '12' }],
  complete: true,
  selected: ['gone', 'face_x'],
  sameAs: (value: string) => value.toLowerCase(),
};
const values = (typed: string) => offeredValues(en.filters, choice, typed).map(({ value, detail }) => [value, detail]);

test('what is chosen is offered though no row has it', () => {
  expect(values('')).toEqual([
    ['FACE_X', '12'],
    ['gone', '0'],
  ]);
});

test('where not all is counted, nothing is called 0', () => {
  expect(offeredValues(en.filters, { ...choice, complete: false }, '').at(-1)).toEqual({
    value: 'gone',
    label: 'gone',
    detail: '',
  });
});

test('what is typed is offered once, whatever its spelling', () => {
  expect(values('new').at(-1)).toEqual(['new', 'as typed']);
  expect(values('Face_X')).toHaveLength(2);
  expect(values('GONE')).toHaveLength(2);
});

test('choosing again takes out, in any spelling', () => {
  expect(toggleValue(choice, 'FACE_X')).toEqual(['gone']);
  expect(toggleValue(choice, 'new')).toEqual(['gone', 'face_x', 'new']);
});
