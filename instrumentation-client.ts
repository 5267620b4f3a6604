/** Next calls it whenever its router sets out for an address, by a link as well as by code. */
export { navigationBegins as onRouterTransitionStart } from '#lib/browser/navigation.ts';
