import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed, patched } from './parse.fixture.ts';
import { parsePolicy } from './parse.ts';

describe('hostile input', () => {
  it('does not reach a prototype', () => {
    const json = JSON.parse(
      '{"conditions":{"__proto__":{"polluted":1},"users":{"constructor":{"polluted":1}}},"__proto__":{"polluted":1}}',
    );
    const { policy } = parsed(json);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(Object.keys(policy.conditions.users.otherMembers)).toEqual(['constructor']);
    expect(Object.keys(policy.conditions.otherMembers)).toEqual(['__proto__']);
  });

  it.each(['{"a":', '['])('survives deep nesting of %s', (open) => {
    const close = open === '[' ? ']' : '}';
    const deep = JSON.parse(`${open.repeat(100_000)}1${close.repeat(100_000)}`);
    for (const path of [
      'conditions',
      'conditions.users',
      'conditions.users.includeUsers',
      'conditions.agents',
      'sessionControls.x',
      'y',
    ]) {
      expect(() => parsePolicy(patched(path, deep))).not.toThrow();
    }
  });

  const names = fc.constantFrom(
    'conditions',
    'Users',
    'includeUsers',
    'applications',
    'grantControls',
    'builtInControls',
    'sessionControls',
    'isEnabled',
    'agents',
    'devices',
    'deviceFilter',
    '@odata.type',
    '__proto__',
    'x',
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'large' },
      fc.jsonValue(),
      fc.constantFrom('All', 'enabled', ''),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(names, tie('value'), { maxKeys: 6 }),
    ),
  })).value;

  it('never throws and never changes its input', () => {
    fc.assert(
      fc.property(json, fc.dictionary(names, json), (one, members) => {
        for (const input of [one, { conditions: one, ...members }]) {
          const before = structuredClone(input);
          parsePolicy(deepFrozen(input));
          expect(input).toEqual(before);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFrozen);
    Object.freeze(value);
  }
  return value;
}
