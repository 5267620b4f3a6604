/**
 * What holds for the source without running it: name, and arguments for Node.
 *
 * @type {readonly { name: string, commands: readonly string[][] }[]}
 */
export const CHECKS = [
  { name: 'format', commands: [['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']] },
  // Before lint, which reads the types of the routes, too.
  {
    name: 'types',
    commands: [
      ['node_modules/next/dist/bin/next', 'typegen'],
      ['node_modules/typescript/bin/tsc', '--project', 'scripts/setup/tsconfig.check.json'],
    ],
  },
  { name: 'lint', commands: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']] },
  {
    name: 'imports',
    commands: [
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', '.'],
      ],
    ],
  },
  { name: 'unused code', commands: [['node_modules/knip/bin/knip.js']] },
  { name: 'settings in the README', commands: [['scripts/settings-docs.ts', '--check']] },
  { name: 'answers to the ASVS', commands: [['scripts/check-asvs.ts']] },
];
