/** What stands in the comment at the top of a rule's file: what the rule is for, and what was decided about it. For the docs and `explain`. */

const SOURCES = import.meta.glob<string>(
  ['./policy/*.ts', './tenant/*.ts', '!./**/*.{test,example,text}.ts'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

/** The comment, without its signs; empty for a card, which says all in its points. */
export function aboutRule(id: string): string {
  const source = SOURCES[`./policy/${id}.ts`] ?? SOURCES[`./tenant/${id}.ts`] ?? '';
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? '';
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim();
}
