/** JSON pointers (RFC 6901). */

/** The pointer to a place, "" for the whole text. */
export const pointerTo = (path: readonly (string | number)[]): string => path.map(step).join('');

/** What a pointer goes on with to come to a member. */
export const step = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The names and indexes along a pointer, as texts. */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
