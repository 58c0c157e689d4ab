import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesOf, folder, policy, report, write } from './run.fixture.ts';

describe('files', () => {
  it('reads folders to the bottom, sorted, without dot folders and installed packages', async () => {
    for (const file of [
      'p/b.json',
      'p/a.JSON',
      'p/deep/er/c.json',
      'p/.git/x.json',
      'p/node_modules/y/z.json',
      'p/readme.md',
    ]) {
      write(file, policy('fine'));
    }
    const result = await report('p');
    expect(filesOf(result)).toEqual(['p/a.JSON', 'p/b.json', 'p/deep/er/c.json']);
    expect(result).toMatchObject({ code: 0, skipped: [], unreadable: [] });
    expect(filesOf(await report('.'))[0]).toBe('p/a.JSON');
    expect(filesOf(await report(path.join(folder, 'p')))[0]).toBe(
      `${folder.replaceAll(path.sep, '/')}/p/a.JSON`,
    );
  });

  it('reads each file once, and follows links without going in circles', async () => {
    write('p/a.json', policy('fine'));
    write('elsewhere/c.json', policy('fine'));
    write('p/notes.txt', 'no JSON');
    symlinkSync(folder, path.join(folder, 'p', 'circle'));
    symlinkSync('a.json', path.join(folder, 'p', '0.json'));
    symlinkSync('notes.txt', path.join(folder, 'p', 'notes'));
    symlinkSync('self.json', path.join(folder, 'p', 'self.json'));
    const result = await report('p', 'p/a.json');
    expect(filesOf(result)).toEqual(['p/a.json', 'p/circle/elsewhere/c.json']);
    expect(result.unreadable).toEqual([{ file: 'p/self.json', reason: 'The link leads back to itself.' }]);
  });

  it('skips other JSON in a folder, but not what was named', async () => {
    write('p/package.json', { name: 'x' });
    write('p/list.json', [{ name: 'x' }]);
    write('p/policy.json', policy('fine'));
    write('p/empty.json', { value: [] });
    const reason = 'This is not a Conditional Access policy, nor a known wrapper of policies.';
    const inFolder = await report('p');
    expect(inFolder).toMatchObject({ code: 0, unreadable: [] });
    expect(inFolder.policies).toHaveLength(1);
    expect(inFolder.skipped).toEqual([
      { file: 'p/empty.json', reason: 'There is no policy in this file: its list is empty.' },
      { file: 'p/list.json', reason: `At /0: ${reason}` },
      { file: 'p/package.json', reason },
    ]);
    const byName = await report('p/package.json', 'p/empty.json', 'p/list.json');
    expect(byName).toMatchObject({ code: 2, skipped: [] });
    expect(byName.unreadable).toHaveLength(3);
    expect((await report('p', 'p/package.json')).unreadable).toEqual([{ file: 'p/package.json', reason }]);
  });

  it.each<[string, unknown, string]>([
    [
      'a row that is no policy beside policies',
      { value: [policy('fine'), null, 'oops', { id: 'x' }] },
      'At /value/1: Nothing stands there, not a Conditional Access policy. The like at 2 more places.',
    ],
    [
      'pages that the export lacks',
      { '@odata.nextLink': 'https://example.com/2', value: [policy('fine')] },
      'Its "@odata.nextLink" says that the list goes on: export all pages.',
    ],
    [
      'pages that an inner list lacks',
      [{ 'value@odata.nextlink': 'https://example.com/2', Value: [policy('fine')] }],
      'At /0: Its "value@odata.nextlink" says that the list goes on: export all pages.',
    ],
    [
      'a list of policies beside the one that is known',
      { value: [policy('fine')], policies: [policy('bad')] },
      'At /policies: Policies stand here, but this is not a known wrapper of policies.',
    ],
    [
      'a policy beside a list',
      { value: [policy('fine')], other: policy('bad') },
      'At /other: Policies stand here, but this is not a known wrapper of policies.',
    ],
    [
      'a list that a second one of its name replaces',
      `{"value":[${JSON.stringify(policy('bad'))}],"Value":1,"value":[]}`,
      'At /value: The key is written twice, and the last one holds no policy.',
    ],
  ])('does not leave out in silence, in a folder: %s', async (_, content, reason) => {
    write('p/a.json', content);
    const { code, skipped, unreadable, tenant } = await report('p', '--tenant', '--fail-on', 'never');
    expect({ code, skipped, unreadable }).toEqual({
      code: 2,
      skipped: [],
      unreadable: [{ file: 'p/a.json', reason }],
    });
    expect(tenant.complete).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a page of something else', { '@odata.nextLink': 'https://example.com/2', value: [{ id: 'x' }] }],
    ['other keys written twice', '{"name":1,"name":2}'],
    ['an empty list', { '@odata.nextLink': null, value: [] }],
  ])('skips in a folder: %s', async (_, content) => {
    write('p/a.json', content);
    const { code, skipped, unreadable } = await report('p');
    expect({ code, unreadable, skipped: skipped.length }).toEqual({ code: 0, unreadable: [], skipped: 1 });
  });

  it('names what it cannot read, in folders too', async () => {
    write('p/broken.json', '{\n  "a": 1,\n}');
    write('p/latin1.json', Buffer.from('"\xfc"', 'latin1'));
    write('p/row.json', [{ JSON: '{' }, { JSON: JSON.stringify(policy('fine')) }]);
    const result = await report('p');
    expect(result.code).toBe(2);
    expect(result.policies).toHaveLength(1);
    expect(result.unreadable).toEqual([
      {
        file: 'p/broken.json',
        reason: 'Not valid JSON: line 3, column 1: a name in double quotes was expected.',
      },
      { file: 'p/latin1.json', reason: 'The file is not valid UTF-8 text.' },
      { file: 'p/row.json', reason: expect.stringMatching(/^At \/0\/JSON: Not valid JSON: line 1/) },
    ]);
  });

  it('reads 20 MB and not more', async () => {
    const text = JSON.stringify(policy('fine'));
    const most = 20 * 1024 * 1024;
    write('most.json', text + ' '.repeat(most - text.length));
    write('more.json', text + ' '.repeat(most - text.length + 1));
    const result = await report('most.json', 'more.json');
    expect(filesOf(result)).toEqual(['most.json']);
    expect(result.unreadable).toEqual([
      { file: 'more.json', reason: 'The file has 21 MB; files up to 20 MB are read.' },
    ]);
  });

  it('has one line for a file, however much in it is no policy', async () => {
    write('p/list.json', [1, 2, 3, 4]);
    write('p/other.json', [1, 2]);
    expect((await report('p')).skipped).toEqual([
      {
        file: 'p/list.json',
        reason: 'At /0: 1 stands there, not a Conditional Access policy. The like at 3 more places.',
      },
      {
        file: 'p/other.json',
        reason: 'At /0: 1 stands there, not a Conditional Access policy. The like at 1 more place.',
      },
    ]);
  });

  it('does not call a folder empty whose file was named before', async () => {
    write('p/a.json', policy('fine'));
    expect(await report('p/a.json', 'p')).toMatchObject({ code: 0, skipped: [], unreadable: [] });
  });

  it('says when a folder has no JSON', async () => {
    mkdirSync(path.join(folder, 'none'));
    expect((await report('none')).skipped).toEqual([
      { file: 'none', reason: 'There is no *.json file in this folder.' },
    ]);
  });
});
