/** Tables of a page that a program writes: they stand between marks, and the text around them stays. */

/**
 * The page with other lines between the marks of a table.
 * @param name as in the marks: `<!-- name -->` and `<!-- end of name -->`
 * @throws when the page does not have both marks
 */
export function between(page: string, name: string, lines: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [before, after] = [page.indexOf(start), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`The page does not have ${start} and ${end}.`);
  return `${page.slice(0, before)}${start}\n\n${lines}\n\n${page.slice(after)}`;
}
