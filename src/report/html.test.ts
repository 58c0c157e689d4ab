import { describe, expect, it } from 'vitest';
import { type About, htmlReport } from './html.ts';
import { acceptance, checked, finding, ok, onTenant, open, RULES, reportOf } from './report.fixture.ts';
import type { Report } from './report.ts';

const ABOUT: About = { title: null, checkedAt: '2026-11-24', ruleSet: '2026.11' };

const written = (report: Report, about: Partial<About> = {}) => htmlReport(report, { ...ABOUT, ...about });

const tagsOf = (html: string) => [...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag]) => tag);

/** What stands in the page, without its style and the signs that part directions. */
const textOf = (html: string) =>
  html
    .replaceAll(/<style>.*?<\/style>|<title>.*?<\/title>/gs, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/[\u2068\u2069]/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const linesOf = (html: string) =>
  textOf(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A report in which a name stands wherever text of a file can stand. */
const everywhere = (name: string) =>
  written(
    reportOf(
      [
        checked(
          name,
          [
            open('one', name),
            finding('two', 'info', { acceptance: acceptance({ reason: name, expires: name }) }),
          ],
          { state: name, problems: [name] },
        ),
        checked(name, [open('one', 'x')], { source: { file: name, pointer: '/0', region: null } }),
      ],
      {
        tenant: {
          complete: false,
          results: [onTenant({ open: name }), onTenant(finding('tenant-one', 'info'), [name])],
        },
        unused: [{ acceptance: acceptance({ policy: name }), rule: 'one', why: name }],
        skipped: [{ file: name, reason: name }],
        unreadable: [{ file: name, reason: name }],
      },
    ),
    { title: name, coverage: [{ title: name, covered: 'not', because: name }] },
  );

describe('the report as HTML', () => {
  it('loads nothing, runs nothing and says so to the browser', () => {
    const html = everywhere('A');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline';`);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    for (const tag of ['script', 'link', 'img', 'iframe', 'details']) expect(tagsOf(html)).not.toContain(tag);
    expect(html).not.toMatch(/ (?:src|srcset|on\w+)=|url\(|@import/);
  });

  it('tells a finding with its badges, text, fix and sources', () => {
    const one = finding('one', 'error');
    const text = {
      ...one.text,
      lessSafe: { what: 'Leave it.', risk: 'It breaks.' },
      heardElsewhere: { claim: 'All is well.', documentation: 'It is not.' },
    };
    const lines = linesOf(written(reportOf([checked('A', [{ ...one, text }])])));
    expect(lines.slice(lines.lastIndexOf('A'))).toEqual([
      'A',
      'on,',
      'A.json',
      'Title of one',
      'error',
      'community-standard †',
      'What. Why.',
      'Safe fix',
      'Do this.',
      'Then that.',
      'Less safe',
      'Leave it.',
      'Risk:',
      'It breaks.',
      'Heard elsewhere',
      '“All is well.”',
      'The documentation:',
      'It is not.',
      'one, grant.controls',
      'Sources',
      'A page',
      ', checked',
      '2026-08-22',
      '† The facts are documented; the warning is our conclusion from them.',
    ]);
  });

  it('has the worst of a policy first', () => {
    const html = written(reportOf([checked('A', [finding('one', 'info'), finding('two', 'error')])]));
    expect(html.indexOf('Title of two')).toBeLessThan(html.indexOf('Title of one'));
  });

  it('counts in a table, and leads from there to what is said of a policy', () => {
    const html = written(
      reportOf([
        checked('A', [
          finding('one', 'error'),
          finding('two', 'info', { acceptance: acceptance() }),
          open('noted', 'Why not'),
        ]),
        checked('B', [ok('one')], { state: 'disabled' }),
      ]),
    );
    expect(html).toContain('<a href="#policy-1"><bdi>A</bdi></a>');
    expect(html).toContain('<h3 id="policy-1"><bdi>A</bdi></h3>');
    const numbers = (counts: readonly number[]) =>
      counts.map((count) => `<td class="number">${count}</td>`).join('');
    expect(html).toContain(`<td>on</td>${numbers([1, 0, 0, 1, 1])}`);
    expect(html).toContain(`<th scope="row"><bdi>B</bdi></th><td>off</td>${numbers([0, 0, 0, 0, 0])}`);
    expect(html).not.toContain('policy-2');
  });

  it('says what could not be judged, and why', () => {
    const lines = linesOf(written(reportOf([checked('A', [open('one', 'It is new.')])])));
    expect(lines).toContain('1 question could not be judged: that is no pass.');
    expect(lines.slice(lines.indexOf('Could not be judged: that is no pass'))).toEqual([
      'Could not be judged: that is no pass',
      'It is new.',
      '(one)',
      expect.stringContaining('†'),
    ]);
  });

  it('puts what several policies share into one place', () => {
    const lines = linesOf(
      written(
        reportOf([
          checked('A', [finding('always', 'warning'), open('one', 'It is new.')]),
          checked('B', [finding('always', 'warning'), open('one', 'It is new.')]),
        ]),
      ),
    );
    expect(lines).not.toContain('Each policy');
    expect(lines.filter((line) => line === 'What. Why.')).toHaveLength(1);
    expect(lines.join(' ')).toContain('2 policies are the same: “ A ”, “ B ” What. Why. Safe fix');
    expect(lines.join(' ')).toContain('It is new. (one) 2 policies: “ A ”, “ B ”');
  });

  it('says which of several policies a text is of, but leaves notes that differ in one line', () => {
    const of = (id: string, severity: 'warning' | 'info', what: string) => ({
      ...finding(id, severity, { message: what }),
      text: { ...finding(id, severity).text, what },
    });
    const both = (id: string, severity: 'warning' | 'info') =>
      linesOf(
        written(
          reportOf([checked('A', [of(id, severity, 'One.')]), checked('B', [of(id, severity, 'Two.')])]),
        ),
      ).join(' ');
    expect(both('always', 'warning')).toContain('Of “ A ” One. Why.');
    expect(both('always', 'warning')).toContain('Of “ B ” Two. Why.');
    expect(both('noted', 'info')).not.toContain('One.');
  });

  it('tells the tenant apart from what could not be told', () => {
    const tenant = (complete: boolean, ...results: NonNullable<Report['tenant']>['results']) =>
      linesOf(written(reportOf([checked('A', [])], { tenant: { complete, results } }))).join(' ');
    expect(tenant(true)).toContain('The tenant No findings.');
    expect(tenant(true, onTenant({ open: 'Not read.' }))).not.toContain('No findings.');
    expect(tenant(false)).toContain('Some policies could not be read, so what is missing cannot be told.');
    const one = onTenant(finding('tenant-one', 'error'), ['A', 'B']);
    expect(tenant(true, one)).toContain('Policies: “ A ”, “ B ”');
  });

  it('lists accepted findings with their reason and end, and not among the others', () => {
    const accepted = (changes: object) =>
      finding('one', 'error', { acceptance: acceptance({ reason: 'Intended.', ...changes }) });
    const html = written(
      reportOf([checked('A', [accepted({ expires: '2027-06-30' }), accepted({})])], {
        tenant: { complete: true, results: [onTenant(accepted({}))] },
      }),
    );
    const cells = (end: string) => `<td>Title of one</td><td>Intended.</td><td>${end}</td>`;
    expect(html).toContain(`<th scope="row">A</th>${cells('2027-06-30')}`);
    expect(html).toContain(`<th scope="row">A</th>${cells('no end')}`);
    expect(html).toContain(`<th scope="row">the tenant</th>${cells('no end')}`);
    expect(html).not.toContain('<h3 id="policy-1">');
  });

  it('lists rules that are off, files that are skipped and files that could not be read', () => {
    const lines = linesOf(
      written(
        reportOf([], {
          rules: { run: [], chosen: false, off: RULES.slice(0, 1), severities: {} },
          skipped: [{ file: 'a.json', reason: 'It holds none.' }],
          unreadable: [{ file: 'b.json', reason: 'It is no JSON.' }],
        }),
      ),
    ).join(' ');
    expect(lines).toContain('No policy was checked.');
    expect(lines).toContain('Skipped File Why a.json It holds none.');
    expect(lines).toContain('Could not be read File Why b.json It is no JSON.');
    expect(lines).toContain('Rules that are switched off Rule What it looks for one Title of one');
  });

  it('says when it was checked, of which tenant and with which facts', () => {
    const said = (about: Partial<About>) => linesOf(written(reportOf([]), about)).join(' ');
    expect(said({})).toMatch(/^Conditional Access policies Checked on 24 November 2026 by/);
    expect(said({ title: 'Contoso' })).toMatch(/^Conditional Access policies: Contoso Checked/);
    expect(said({ checkedAt: '2026-11-24T10:15:00.000Z' })).toContain('24 November 2026 at 10:15 UTC');
    expect(said({ checkedAt: 'some day' })).toContain('Checked on some day');
    expect(said({})).toContain('with the facts of 2026.11.');
  });

  it('draws the coverage with signs that differ, and says it in words', () => {
    const kinds = ['covered', 'partly', 'not', 'not-known'] as const;
    const html = written(reportOf([]), {
      coverage: kinds.map((covered) => ({ title: `T ${covered}`, covered, because: `B ${covered}` })),
    });
    expect(linesOf(html).join(' ')).toContain(
      'Coverage 4 questions: 1 covered, 1 partly, 1 not covered, 1 not known. What Coverage Why ' +
        'T covered Covered B covered T partly Partly B partly T not Not covered B not T not-known Not known B not-known',
    );
    const shapes = kinds.map((kind) => new RegExp(`class="sign-${kind}">(.*?)</g>`).exec(html)?.[1]);
    expect(new Set(shapes).size).toBe(4);
    expect(written(reportOf([]))).not.toContain('Coverage');
  });

  it('skips no level of its headings', () => {
    const levels = [...everywhere('A').matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2);
  });

  it('has each id once, and a target for each link of its own', () => {
    const html = everywhere('A');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const wanted = [...html.matchAll(/(?:href="#|aria-labelledby=")([^"]*)"/g)].map(([, id]) => id);
    for (const id of wanted) expect(ids).toContain(id);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</title></style><svg onload=alert(1)>',
    `" onfocus="alert(1)' x='`,
    '&lt;b&gt; &amp; &#60;',
    '<!-- comment',
    '`x` $& $1',
  ])('leaves markup in a name as text: %s', (name) => {
    const html = everywhere(name);
    expect(textOf(html).split(name).length - 1).toBeGreaterThanOrEqual(14);
    expect(tagsOf(html)).toEqual(tagsOf(everywhere('name')));
    expect(html.match(/<!--/)).toBeNull();
  });

  it('shows what turns text round, and keeps a quoted name from turning its sentence', () => {
    expect(everywhere('a\u202Eb')).not.toContain('\u202E');
    expect(written(reportOf([checked('A', [open('one', 'It is "b" here.')])]))).toContain(
      'It is &quot;\u2068b\u2069&quot; here.',
    );
  });
});
