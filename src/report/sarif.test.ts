import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv';
import draft04 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' };
import type { Result, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import { acceptance, checked, finding, ok, onTenant, open, RULES, reportOf } from './report.fixture.ts';
import type { Report } from './report.ts';
import { sarifReport } from './sarif.ts';

const ajv = new Ajv({ schemaId: 'auto', format: 'full' });
ajv.addMetaSchema(draft04);
const isValid = ajv.compile(sarifSchema);

/** The one run of a report, as it comes out of its JSON; fails where the published schema does. */
function runOf(report: Report): Run {
  const log = JSON.parse(JSON.stringify(sarifReport(report)));
  isValid(log);
  expect(isValid.errors).toBeNull();
  return log.runs[0];
}

const resultsOf = (report: Report): Result[] => runOf(report).results ?? [];
const invocationOf = (report: Report) => runOf(report).invocations?.[0];

const lineHashOf = (result: Result | undefined) => result?.partialFingerprints?.primaryLocationLineHash;

const WHOLE = { startLine: 1, startColumn: 1, endLine: 9, endColumn: 2 };

describe('the SARIF log', () => {
  it('is valid without policies, and names the schema', () => {
    expect(resultsOf(reportOf([]))).toEqual([]);
    expect(sarifReport(reportOf([]))).toMatchObject({
      version: '2.1.0',
      $schema: expect.stringContaining('sarif-2.1.0'),
    });
  });

  it('is not valid where it should not be', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: {} }] })).toBe(false);
  });

  it('describes each rule with its help, its sources and its level', () => {
    const { driver } = runOf(reportOf([])).tool;
    expect(driver.rules?.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    expect(driver.rules?.[0]).toEqual({
      id: 'one',
      shortDescription: { text: 'Title of one' },
      fullDescription: { text: 'Title of one.' },
      helpUri: 'https://example.com/a/page',
      help: {
        text: expect.stringContaining('A page, read 2026-08-22: https://example.com/a/page'),
        markdown: expect.stringContaining('[A page](https://example.com/a/page), read 2026-08-22'),
      },
      defaultConfiguration: { level: 'warning' },
      properties: {
        ref: 'CAP001',
        evidence: 'community-standard',
        ourConclusion: true,
        tags: ['conditional-access', 'community-standard'],
      },
    });
  });
});

describe('a finding', () => {
  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('of level %s is a result of level %s', (severity, level) => {
    const [result] = resultsOf(reportOf([checked('A', [finding('two', severity)])]));
    expect(result).toEqual({
      ruleId: 'two',
      ruleIndex: 1,
      kind: 'fail',
      level,
      message: { text: 'What. Why.\n\nSafe fix:\n1. Do this.\n2. Then that.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'A.json', uriBaseId: '%SRCROOT%' },
            region: WHOLE,
          },
          logicalLocations: [
            { name: 'A', kind: 'object', properties: { state: 'enabled', field: 'grant.controls' } },
          ],
        },
      ],
      partialFingerprints: {
        'policyAndRule/v1': expect.any(String),
        primaryLocationLineHash: expect.stringMatching(/^\S+:1$/),
      },
      suppressions: [],
      properties: {
        ref: 'CAP002',
        field: 'grant.controls',
        evidence: 'community-standard',
        ourConclusion: true,
        fingerprint: 'f1',
        sources: ['https://example.com/a/page'],
      },
    });
  });

  it('that is accepted is suppressed, with its reason', () => {
    const accepted = finding('one', 'error', { acceptance: acceptance({ expires: '2026-12-31' }) });
    const [result] = resultsOf(reportOf([checked('A', [accepted])]));
    expect(result?.suppressions).toEqual([
      {
        kind: 'external',
        status: 'accepted',
        justification: 'Intended.',
        properties: { expires: '2026-12-31' },
      },
    ]);
  });

  it('is told from others by policy and rule, whatever its message, file and line', () => {
    const printOf = (...args: Parameters<typeof checked>) =>
      resultsOf(reportOf([checked(...args)]))[0]?.partialFingerprints?.['policyAndRule/v1'];
    const before = printOf('A', [finding('one', 'error')]);
    expect(
      printOf('A', [finding('one', 'info', { message: 'Other.', fingerprint: null })], {
        source: { file: 'other.json', pointer: '/3', region: null },
      }),
    ).toBe(before);
    expect(printOf('A', [finding('two', 'error')])).not.toBe(before);
    expect(printOf('B', [finding('one', 'error')])).not.toBe(before);
    expect(printOf('A', [finding('one', 'error')], { id: 'x' })).not.toBe(before);
  });

  it('of a grouped rule is one result for all its policies', () => {
    const results = resultsOf(
      reportOf([
        checked('A', [finding('noted', 'info')]),
        checked('B', [finding('noted', 'info')]),
        checked('C', [finding('noted', 'error')]),
      ]),
    );
    expect(results.map(({ ruleId, level, message }) => [ruleId, level, message.text])).toEqual([
      ['noted', 'error', expect.stringContaining('What.')],
      [
        'noted',
        'note',
        '2 policies are noted: "A", "B".\n\nWhat. Why.\n\nSafe fix:\n1. Do this.\n2. Then that.',
      ],
    ]);
    expect(results[1]?.locations).toHaveLength(1);
    expect(results[1]?.relatedLocations).toMatchObject([
      { id: 1, message: { text: 'B' }, physicalLocation: { artifactLocation: { uri: 'B.json' } } },
    ]);
  });

  it('of a grouped rule is one result a level, and says whom a text is of where it differs', () => {
    const results = resultsOf(
      reportOf([
        checked('A', [finding('always', 'info', { message: 'One.' })]),
        checked('B', [finding('always', 'error')]),
        checked('C', [finding('always', 'info', { message: 'Two.' })]),
        checked('D', [finding('always', 'error')]),
      ]),
    );
    const fix = '\n\nSafe fix:\n1. Do this.\n2. Then that.';
    expect(results.map(({ level, message }) => [level, message.text])).toEqual([
      ['error', `2 policies are the same: "B", "D".\n\nWhat. Why.${fix}`],
      ['note', `2 policies are the same: "A", "C".\n\nOf "A":\nOne.${fix}\n\nOf "C":\nTwo.${fix}`],
    ]);
    expect(new Set(results.map(lineHashOf)).size).toBe(2);
  });

  it('is an alert of its own for GitHub, though policies share a line, a name and a file', () => {
    const region = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };
    const at = (name: string, index: number) =>
      checked(name, [finding('one', 'error')], {
        source: { file: 'all.json', pointer: `/${index}`, region },
      });
    const policies = [at('A', 0), at('B', 1), at('C', 2), at('C', 3)];
    const results = resultsOf(
      reportOf(policies, {
        tenant: {
          complete: false,
          results: [onTenant(finding('tenant-one', 'error')), onTenant({ open: 'x' })],
        },
      }),
    );
    expect(new Set(results.map(lineHashOf)).size).toBe(results.length);
    expect(results.map(lineHashOf)).not.toContain(undefined);
    expect(resultsOf(reportOf([at('B', 7)])).map(lineHashOf)).toEqual([lineHashOf(results[1])]);
  });

  it('on the tenant stands at the policies that it is about, else at the first file', () => {
    const report = (concerns: string[]) =>
      reportOf([checked('A', []), checked('B', []), checked('C', [])], {
        tenant: { complete: true, results: [onTenant(finding('tenant-one', 'error'), concerns)] },
      });
    const [about] = resultsOf(report(['B', 'C']));
    expect(about?.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: 'B.json' } } }]);
    expect(about?.relatedLocations).toMatchObject([{ message: { text: 'C' } }]);
    const [missing] = resultsOf(report([]));
    expect(missing).toMatchObject({
      ruleId: 'tenant-one',
      ruleIndex: 4,
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'A.json' }, region: { startLine: 1 } },
          logicalLocations: [{ name: 'The tenant' }],
        },
      ],
    });
    const nowhere = reportOf([], {
      tenant: { complete: true, results: [onTenant(finding('tenant-one', 'error'))] },
    });
    expect(resultsOf(nowhere)).toHaveLength(1);
  });

  it.each([
    ['broken.json', { unreadable: [{ file: 'broken.json', reason: 'No JSON.' }] }],
    ['other.json', { skipped: [{ file: 'other.json', reason: 'No policy.' }] }],
  ])('on the tenant stands at a file also where no policy could be read: %s', (uri, changes) => {
    const results = resultsOf(
      reportOf([], {
        ...changes,
        tenant: {
          complete: false,
          results: [onTenant(finding('tenant-one', 'error')), onTenant({ open: 'x' })],
        },
      }),
    );
    const uris = results.map(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect(uris).toEqual([uri, uri]);
  });
});

describe('what is no finding', () => {
  it('and could not be judged is a result to review, once for all policies that it is said of', () => {
    const results = resultsOf(
      reportOf([
        checked('A', [open('one', 'It is new.'), ok('two')]),
        checked('B', [open('one', 'It is new.'), open('two', 'It is new.')]),
      ]),
    );
    expect(results.map(({ ruleId, kind, level, message }) => [ruleId, kind, level, message.text])).toEqual([
      ['one', 'review', 'none', 'Could not be judged: It is new.'],
      ['two', 'review', 'none', 'Could not be judged: It is new.'],
    ]);
    expect(results[0]?.relatedLocations).toHaveLength(1);
  });

  it('and could not be judged of the tenant is one as well', () => {
    const tenant = { complete: false, results: [onTenant({ open: 'Not all known.' })] };
    expect(resultsOf(reportOf([], { tenant }))).toMatchObject([{ kind: 'review', level: 'none' }]);
  });

  it('and could not be read is a notification, and the run no success', () => {
    const invocation = invocationOf(
      reportOf([checked('A', [], { problems: ['It is odd.'] })], {
        skipped: [{ file: 'c.json', reason: 'No policy.' }],
        unreadable: [{ file: 'd e.json', reason: 'No JSON.' }],
      }),
    );
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      {
        level: 'error',
        message: { text: 'd e.json could not be read: No JSON.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'd%20e.json' } } }],
      },
      { level: 'warning', message: { text: 'It is odd.' } },
      { level: 'note', message: { text: 'c.json was skipped: No policy.' } },
    ]);
  });

  it('and is set by the configuration is said', () => {
    const [one, two] = RULES as [(typeof RULES)[0], (typeof RULES)[0]];
    const run = runOf(
      reportOf([], {
        rules: {
          run: RULES.filter((rule) => rule !== two),
          chosen: false,
          off: [two],
          severities: { one: 'info' },
        },
        unused: [{ acceptance: acceptance(), rule: 'one', why: 'It expired.' }],
      }),
    );
    const index = run.tool.driver.rules?.findIndex(({ id }) => id === 'two');
    expect(one.id).toBe('one');
    expect(run.invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      ruleConfigurationOverrides: [
        { descriptor: { id: 'two', index }, configuration: { enabled: false } },
        { descriptor: { id: 'one', index: 0 }, configuration: { level: 'note' } },
      ],
      toolConfigurationNotifications: [
        { message: { text: 'Switched off by the configuration: two.' } },
        { message: { text: 'Levels set by the configuration: one info.' } },
        { level: 'warning', message: { text: 'The acceptance of one for A is unused: It expired.' } },
      ],
    });
  });
});

describe('what comes from files', () => {
  it.each([
    ['a folder/ä#?%.json', 'a%20folder/%C3%A4%23%3F%25.json', '%SRCROOT%'],
    ['./a.json', 'a.json', '%SRCROOT%'],
    ['../a.json', '../a.json', '%SRCROOT%'],
    ['a:b.json', 'a%3Ab.json', '%SRCROOT%'],
    ['/home/a b.json', 'file:///home/a%20b.json', undefined],
    ['C:/a b.json', 'file:///C:/a%20b.json', undefined],
  ])('the file %s is written as an address', (file, uri, uriBaseId) => {
    const source = { file, pointer: '/0', region: null };
    const [result] = resultsOf(reportOf([checked('A', [finding('one', 'info')], { source })]));
    expect(result?.locations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri, ...(uriBaseId && { uriBaseId }) },
      region: { startLine: 1 },
    });
    expect(result?.locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('/0');
  });

  it('a name with a link or a placeholder stays text', () => {
    const name = '[x](https://evil.example) {0}\u001b';
    const [result] = resultsOf(reportOf([checked('A', [open('one', name)])]));
    expect(result?.message.text).toBe('Could not be judged: \\[x](https://evil.example) {{0}}\ufffd');
  });

  it('comes to the end of a long row of brackets', () => {
    const name = '['.repeat(200_000);
    expect(resultsOf(reportOf([checked('A', [open('one', name)])]))).toHaveLength(1);
  });
});
