import { describe, expect, it } from 'vitest';
import { contentsOf, policiesIn } from './policies-in.ts';

const policy = (displayName = 'P') => ({ displayName, state: 'enabled', conditions: { users: {} } });
const pointers = (json: unknown) => policiesIn(json).map(({ pointer }) => pointer);

describe('policies in what tools export', () => {
  it.each([
    ['a policy', policy(), ['']],
    ['a list', [policy(), policy()], ['/0', '/1']],
    ['Graph', { '@odata.context': 'x', value: [policy(), policy()] }, ['/value/0', '/value/1']],
    ['PascalCase', { Value: [policy()] }, ['/Value/0']],
    ['a template', { id: 't', name: 'T', scenarios: 'zeroTrust', details: policy() }, ['/details']],
    ['PolicyConfig', { Name: 'n', PolicyConfig: policy() }, ['/PolicyConfig']],
    ['rows', [{ Name: 'n', JSON: JSON.stringify(policy()) }], ['/0/JSON']],
    [
      'rows with lists',
      [{ json: JSON.stringify({ value: [policy(), policy()] }) }],
      ['/0/json/value/0', '/0/json/value/1'],
    ],
    [
      'templates in a list',
      { value: [{ details: policy() }, { details: policy() }] },
      ['/value/0/details', '/value/1/details'],
    ],
    ['nested lists', [[policy()], policy()], ['/0/0', '/1']],
    ['nothing', { a: policy() }, []],
    ['an empty list', { value: [] }, []],
    ['text', 'x', []],
  ])('%s', (_, json, expected) => {
    expect(pointers(json)).toEqual(expected);
  });

  it('gives each policy itself', () => {
    const json = { value: [policy('A'), policy('B')] };
    expect(policiesIn(json).map((found) => found.json)).toEqual(json.value);
    expect(policiesIn([{ JSON: JSON.stringify(policy('C')) }])[0]?.json).toEqual(policy('C'));
  });
});

describe('what is beside policies is named', () => {
  it('members of a list that are none', () => {
    const { others } = contentsOf([policy(), { a: 1 }, 5]);
    expect(others).toEqual([
      { pointer: '/1', reason: 'This is not a Conditional Access policy, nor a known wrapper of policies.' },
      { pointer: '/2', reason: '5 stands there, not a Conditional Access policy.' },
    ]);
  });

  it('a row whose text is no JSON', () => {
    expect(contentsOf([{ JSON: '{"a":}' }]).broken).toEqual([
      { pointer: '/0/JSON', reason: 'Not valid JSON: line 1, column 6: a value was expected.' },
    ]);
  });

  it('pages that are missing', () => {
    const { incomplete } = contentsOf([{ '@odata.nextLink': 'x', value: [policy()] }]);
    expect(incomplete).toEqual([
      { pointer: '/0', reason: 'Its "@odata.nextLink" says that the list goes on: export all pages.' },
    ]);
  });

  it('policies in members that are not looked into, but not what a wrapper says of itself', () => {
    const { policies, broken } = contentsOf({
      value: [policy()],
      'a/b': [1, policy()],
      name: 'x',
      tags: ['x'],
    });
    expect(policies).toHaveLength(1);
    expect(broken).toEqual([
      { pointer: '/a~1b', reason: 'Policies stand here, but this is not a known wrapper of policies.' },
    ]);
  });

  it('keys written twice in a row', () => {
    const text = '{"state":"enabled","conditions":{"a/b":1,"a/b":2}}';
    expect(contentsOf({ JSON: text }).duplicateKeys).toEqual(['/JSON/conditions/a~1b']);
  });

  it('nesting without end', () => {
    let json: unknown = policy();
    for (let depth = 0; depth < 50_000; depth++) json = [json];
    const { policies, others } = contentsOf(json);
    expect(policies).toEqual([]);
    expect(others).toHaveLength(1);
  });
});
