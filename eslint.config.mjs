import query from '@tanstack/eslint-plugin-query';
import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { TEXT_RULES } from './scripts/lint/text-rules.mjs';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}', '**/testing/**', 'e2e/**'];
const PROGRAMS = ['scripts/**', 'server/**', 'simulator/**', 'bench/**'];

const SYNTAX = [
  {
    selector:
      'MemberExpression[object.name="process"][property.name="env"]:not(CallExpression[callee.name="readSettings"] > *):not(MemberExpression[property.name="NODE_ENV"] > *)',
    message: 'Only readSettings (lib/env.ts) reads the environment.',
  },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
];

export default defineConfig([
  globalIgnores(['.next/', '.cache/', 'data/', 'next-env.d.ts', 'playwright-report/', 'test-results/']),
  // A rule that is wrong in one place is wrong: change it here, where everybody sees it.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  next,
  query.configs['flat/recommended-strict'],
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `_` takes what a signature hands over and nobody needs.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Handlers of React's events may be async; everything else that takes a callback must not be handed a promise.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    rules: {
      // Nothing is optimised or cached by Next: the only image is a face, shown on demand.
      '@next/next/no-img-element': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    files: ['components/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}'],
    ignores: ['app/api/**'],
    rules: { 'no-restricted-syntax': ['error', ...SYNTAX, ...TEXT_RULES] },
  },
  {
    // These start other programs, whose environment is theirs to make.
    files: [
      'scripts/**',
      'server/**',
      'lib/store/server/**',
      'playwright.config.ts',
      'e2e/**',
      'bench/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: [...PROGRAMS], rules: { 'no-console': 'off' } },
  // Tools ask for a nameless default.
  {
    files: ['**/*.config.{mjs,ts}', '.dependency-cruiser.mjs'],
    rules: { 'import/no-anonymous-default-export': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // A table of cases may be long.
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Playwright's fixtures hand over by a function called `use`.
      'react-hooks/rules-of-hooks': 'off',
    },
  },
]);
