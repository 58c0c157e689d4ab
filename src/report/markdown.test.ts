import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { markdownReport } from './markdown.ts';
import { acceptance, checked, finding, ok, onTenant, open, reportOf } from './report.fixture.ts';

/** Text of rendered HTML, and the tags in it. */
function rendered(markdown: string): { text: string; tags: string[] } {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const tags = [...html.matchAll(/<(\w+)/g)].map(([, tag]) => tag ?? '');
  const text = html
    .replaceAll(/<!--.*?-->|<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#36;', '$')
    .replaceAll('&amp;', '&');
  return { text, tags };
}

/** A report in which a name stands wherever text of a file can stand. */
const everywhere = (name: string) =>
  reportOf(
    [
      checked(name, [open('one', name)], { state: name, problems: [name] }),
      checked(name, [open('one', 'x')], { source: { file: name, pointer: '/0', region: null } }),
    ],
    {
      tenant: {
        complete: false,
        results: [onTenant({ open: name }), onTenant(finding('tenant-one', 'info'), [name])],
      },
      unused: [{ acceptance: acceptance({ policy: name, reason: name }), rule: 'one', why: 'Why.' }],
      skipped: [{ file: name, reason: name }],
      unreadable: [{ file: name, reason: name }],
    },
  );

describe('the report as Markdown', () => {
  it('has a table, then each policy that has something to say', () => {
    const report = reportOf(
      [
        checked('A', [
          finding('one', 'error'),
          finding('two', 'info', { acceptance: acceptance() }),
          open('noted', 'Why not'),
        ]),
        checked('B', [ok('one')], { state: 'disabled' }),
      ],
      { tenant: { complete: true, results: [onTenant(finding('tenant-one', 'warning'), ['A'])] } },
    );
    expect(markdownReport(report)).toBe(`# Conditional Access policies

- 2 policies checked: 1 error, 1 warning, 0 notes.
- 1 finding accepted by the configuration.
- 1 question could not be judged: that is no pass.

| Policy | State | File | Errors | Warnings | Notes | Not judged |
| --- | --- | --- | --: | --: | --: | --: |
| A | on | A.json | 1 |  |  | 1 |
| B | off | B.json |  |  |  |  |

## A

on, A.json

- **error** \`one\` (grant.controls, community-standard †): What. Why.

  Safe fix:
  1. Do this.
  2. Then that.

  Sources: [A page](<https://example.com/a/page>)
- **info** \`two\` (grant.controls, community-standard †): accepted. Intended.
- **not judged** Why not (\`noted\`)

## The tenant

- **warning** \`tenant-one\` (tenant, community-standard †): What. Why.

  Safe fix:
  1. Do this.
  2. Then that.

  Sources: [A page](<https://example.com/a/page>)

  Policies: "A"
`);
  });

  it('puts what several policies share into one line', () => {
    const markdown = markdownReport(
      reportOf([
        checked('A', [finding('noted', 'info'), open('one', 'It is new.')]),
        checked('B', [finding('noted', 'info'), open('one', 'It is new.')]),
      ]),
    );
    expect(
      markdown,
    ).toContain(`- **info** \`noted\` (grant.controls, community-standard †): 2 policies are noted: "A", "B"

  Sources: [A page](<https://example.com/a/page>)
`);
    expect(markdown).toContain('It is new. (`one`): 2 policies: "A", "B"\n');
    expect(markdown).not.toContain('## A');
  });

  it('says which of several policies a text is of, where it differs', () => {
    const markdown = markdownReport(
      reportOf([
        checked('A', [finding('always', 'warning', { message: 'One.' })]),
        checked('*B*', [finding('always', 'warning', { message: 'Two.' })]),
      ]),
    );
    expect(markdown).toContain('\n\n  Of "A": One.\n\n  Safe fix:\n');
    expect(markdown).toContain('\n\n  Of "\\*B\\*": Two.\n\n  Safe fix:\n');
  });

  it('comes to the end of a long number', () => {
    const name = '1'.repeat(200_000);
    expect(markdownReport(reportOf([checked(name, [])]))).toContain(name);
  });

  it.each([
    '**bold** _it_ ~~gone~~ `code`',
    '<img src=x onerror=alert(1)> &lt; &#64;',
    '[link](https://evil.example) ![image](x)',
    'https://evil.example www.evil.example a@evil.example',
    '@octocat #1 GH-1',
    '| cell | cell |',
    '# heading',
    '1. item - item + item',
    'back\\slash \\* \\| $math$',
    '](<javascript:alert(1)>)',
    '<!-- comment -->',
    '[x]: https://evil.example',
    '--- === ***',
    '- item',
    '+ item',
    '= =',
    '1) item',
    '12. item',
    '~~~ fence',
    '&copy; &#36;',
    '\\*x\\*',
  ])('leaves markup in a name as text: %s', (name) => {
    const { text, tags } = rendered(markdownReport(everywhere(name)));
    expect(text.split(name).length - 1).toBeGreaterThanOrEqual(10);
    expect(tags).toEqual(rendered(markdownReport(everywhere('name'))).tags);
  });

  it.each([
    ['@octocat', '@<!-- -->octocat'],
    ['#12', '\\#<!-- -->12'],
    ['$x$', '&#36;x&#36;'],
  ])('keeps the page around it from looking for more: %s', (name, written) => {
    expect(markdownReport(reportOf([checked(name, [])]))).toContain(`| ${written} |`);
  });

  it('keeps a name on one line', () => {
    expect(markdownReport(reportOf([checked('a\n# b\r\nc', [])]))).toContain('| a \\# b c |');
  });
});
