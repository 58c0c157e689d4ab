import { describe, expect, it } from 'vitest';
import { listAnswer } from './answers.ts';

const GRAPH = 'https://graph.microsoft.com/beta/identity/conditionalAccess/policies';
const ID = '0a1b2c3d-0000-4000-8000-000000000001';
const POLICY = {
  id: ID,
  displayName: 'CA001',
  state: 'enabled',
  conditions: {},
  grantControls: null,
  sessionControls: null,
};
const NAMED = { id: ID, name: 'CA001', state: 'enabled' };
const answer = (address: string, body: unknown) => listAnswer(JSON.stringify({ address, body }));

describe('Graph’s list', () => {
  it('is all policies where nothing is left out of it', () => {
    expect(answer(GRAPH, { value: [POLICY] })).toEqual({
      holds: 'policies',
      policies: [POLICY],
      whole: true,
    });
    expect(answer(`${GRAPH}?$top=2`, { value: [POLICY] })).toMatchObject({ whole: true });
  });

  it.each([
    ['a further page', GRAPH, { '@odata.nextLink': `${GRAPH}?$skiptoken=a` }],
    ['a page that is full', `${GRAPH}?$top=1`, {}],
    ['a later page', `${GRAPH}?$skiptoken=a`, {}],
    ['a filter', `${GRAPH}?$filter=state eq 'enabled'`, {}],
    ['a part of a batch, whose address is not looked at', '', {}],
    ['an address of one policy', `${GRAPH}/${ID}`, {}],
    ['a count of more', GRAPH, { '@odata.count': 2 }],
  ])('is not said to be all with %s', (_, address, more) => {
    expect(answer(address, { value: [POLICY], ...more })).toMatchObject({ holds: 'policies', whole: false });
  });

  it('tells names alone where members were selected', () => {
    const { conditions: _, ...selected } = POLICY;
    const names = { holds: 'names', names: [NAMED], whole: true };
    expect(answer(`${GRAPH}?$select=id,displayName,state`, { value: [selected] })).toEqual(names);
    // One policy that is not whole, and none of them is taken for whole.
    expect(answer(GRAPH, { value: [{ ...POLICY, conditions: null }] })).toEqual(names);
    expect(answer(GRAPH, { value: [POLICY, { ...selected, id: ID.replace('1', '2') }] })).toMatchObject({
      holds: 'names',
    });
  });

  it('of no policies is never all: nothing that is kept goes by it', () => {
    expect(answer(GRAPH, { value: [] })).toEqual({ holds: 'policies', policies: [], whole: false });
  });

  it.each([null, 42, 'x:y'])('with the id %s is not understood', (id) => {
    expect(answer(GRAPH, { value: [{ ...POLICY, id }] })).toBeNull();
  });
});

it('one policy is not all', () => {
  const body = { '@odata.context': `https://graph.microsoft.com/beta/$metadata#x/$entity`, ...POLICY };
  expect(answer(`${GRAPH}/${ID}`, body)).toEqual({ holds: 'policies', policies: [POLICY], whole: false });
});

it('of the older service only names are taken, and never for all', () => {
  const service = 'https://main.iam.ad.ext.azure.com/api/Policies';
  const item = { policyId: ID, policyName: 'CA001', policyState: 2 };
  const named = { holds: 'names', names: [{ ...NAMED, state: null }], whole: false };
  expect(answer(`${service}/Policies?top=50&nextLink=null`, { items: [item], nextLink: null })).toEqual(
    named,
  );
  expect(answer(`${service}/${ID}`, { ...item, controls: {} })).toEqual(named);
});

it.each([
  ['a version of Graph that tells less', GRAPH.replace('beta', 'v1.0'), { value: [POLICY] }],
  ['another address of Graph', 'https://graph.microsoft.com/beta/organization', { value: [POLICY] }],
  ['another host', GRAPH.replace('graph.', 'graph.evil.'), { value: [POLICY] }],
  ['policies without an id', GRAPH, { value: [{ displayName: 'CA001' }] }],
  ['an error', GRAPH, { error: { code: 'Forbidden' } }],
  ['what is no object', GRAPH, [POLICY]],
])('nothing is taken of %s', (_, address, body) => expect(answer(address, body)).toBeNull());

it('nothing is taken of what is no JSON', () => expect(listAnswer('x')).toBeNull());
