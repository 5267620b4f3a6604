import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { TEXT_RULES } from './text-rules.mjs';

const linter = new Linter();

/** Is there a text in it? */
function finds(code) {
  const found = linter.verify(code, {
    languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { 'no-restricted-syntax': ['error', ...TEXT_RULES] },
  });
  const fatal = found.find((each) => each.fatal);
  if (fatal) throw new Error(`${fatal.message}: ${code}`);
  return found.length > 0;
}

test.each([
  '<p>Read the list</p>',
  '<p>to</p>',
  '<p>{count} rows</p>',
  '<p>안녕</p>',
  "<p>{busy ? 'Trying again…' : say.again}</p>",
  '<p>{`${n} of ${all}`}</p>',
  "<p>{a ? b : c ?? (d ? 'one' : e)}</p>",
  '<Button aria-label="Close" />',
  '<Fact name="page" />',
  "<Field placeholder={low ? 'lowest' : say.highest} />",
  '<Field axis="Across" />',
  "<Table moreColumns={['First seen']} />",
  "const columns = ['Code', code];",
  "const NAMES = { status: 'Verdict' };",
  "const LOOKS = [{ value: 'a', label: as('x') ?? 'As before' }];",
  "const title = 'Fail codes that come together';",
  "const part = { name: 'Clock' };",
  'const said = `${count} submissions`;',
  'const said = `about ${left}`;',
  "const asked = 'Is it running?';",
  "toast('saved');",
  "toast.error('no file');",
])('%s is found', (code) => {
  expect(finds(code)).toBe(true);
});

test.each([
  '<p className="text-sm font-medium">{say.read}</p>',
  '<p>{count} · {n} %</p>',
  '<p>FaceAuth <span>Review</span></p>',
  '<code>ARGOS_API_KEY</code>',
  "<p className={wide ? 'grid gap-2' : undefined}>{wide ? say.a : say.b}</p>",
  '<p className={`flex ${tone} gap-2`} />',
  "<p className={cn('flex gap-2', `w-full ${tone} x`)} />",
  '<Button look="quiet" size="sm" />',
  '<input name="name" type="text" autoComplete="off" />',
  '<path d="M7.5 12V9.5a2 2 0 0 1 2-2H12" />',
  "if (event.key === 'Enter') go();",
  "const act = { id: `zone:${name}`, name: words.name, value: 'dark' };",
  "throw new Error('useMessages needs a language above it');",
  'const style = { width: `calc(${n} * 1px)`, background: `color-mix(in srgb, ${hue} 18%, transparent)` };',
  "import { Button } from '#components/ui/button.tsx';",
  'const href = `/submissions/${id}?range=${range}`;',
  'const href = `/submissions?${query}`;',
  'const colour = style[`border${side}Color`];',
  "const BODY = 'mt-3 h-56 print:h-auto!';",
  '<Input placeholder="kyc_submission_id" />',
  'const sought = `utc${typed} utc${short}`;',
])('%s is no text', (code) => {
  expect(finds(code)).toBe(false);
});
