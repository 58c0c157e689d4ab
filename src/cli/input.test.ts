/** The shapes and encodings in which policies come. */
import { describe, expect, it } from 'vitest';
import { policy, report, write } from './run.fixture.ts';

const bad = policy('bad');
const TEXT = JSON.stringify(bad);
const utf16le = Buffer.from(`\ufeff${TEXT}`, 'utf16le');

describe('a policy is found', () => {
  it.each<[string, unknown, string]>([
    ['by itself', bad, ''],
    ['in a list', [bad], '/0'],
    ["in Graph's list", { '@odata.context': 'x', value: [bad] }, '/value/0'],
    ["in a template's details", { name: 'T', details: bad }, '/details'],
    ['in a list of templates', { value: [{ id: 'x', details: bad }] }, '/value/0/details'],
    ['in PolicyConfig', { PolicyConfig: bad }, '/PolicyConfig'],
    ['as text in a row', [{ Id: 'x', JSON: TEXT }], '/0/JSON'],
    ['as text of a list', { JSON: JSON.stringify({ value: [bad] }) }, '/JSON/value/0'],
    ['in UTF-8', Buffer.from(TEXT), ''],
    ['in UTF-8 with byte order mark', Buffer.from(`\ufeff${TEXT}`), ''],
    ['in UTF-16, little end first', utf16le, ''],
    ['in UTF-16, big end first', Buffer.from(utf16le).swap16(), ''],
    ['with keys in PascalCase', { DisplayName: 'bad', State: 'Enabled', Conditions: {} }, ''],
  ])('%s', async (_, content, pointer) => {
    write('a.json', content);
    const { code, policies, unreadable } = await report('a.json');
    expect({ code, unreadable }).toEqual({ code: 1, unreadable: [] });
    expect(policies).toMatchObject([
      {
        source: { file: 'a.json', pointer, line: 1 },
        displayName: 'bad',
        state: 'enabled',
        results: [{ rule: 'bad', outcome: 'finding' }, {}, {}, {}],
      },
    ]);
  });
});

it('a policy has its place in the file', async () => {
  write('a.json', `{\n  "value": [\n    ${TEXT},\n    ${TEXT}\n  ]\n}`);
  const { policies } = await report('a.json');
  expect(policies.map(({ source }: { source: object }) => source)).toEqual([
    { file: 'a.json', pointer: '/value/0', line: 3, column: 5 },
    { file: 'a.json', pointer: '/value/1', line: 4, column: 5 },
  ]);
});
