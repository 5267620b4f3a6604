import { createParser } from 'nuqs/server';

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/iu;

/** The saved view that an address came from. It only gives the name: what is shown is what the other parameters say. */
export const viewParam = {
  view: createParser<string>({
    parse: (text) => (UUID.test(text) ? text.toLowerCase() : null),
    serialize: (id) => id,
  }),
};
