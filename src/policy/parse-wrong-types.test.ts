import { describe, expect, it } from 'vitest';
import { good, parsed, withPatch } from './parse.fixture.ts';
import type { Policy } from './policy.ts';

describe('a wrong type is said and never reads as empty', () => {
  it.each([
    [
      'displayName',
      5,
      (p: Policy) => p.otherMembers,
      'displayName should be text, but 5 stands there, so it could not be read.',
    ],
    [
      'state',
      true,
      (p: Policy) => p.otherMembers,
      'state should be text, but true stands there, so it could not be read.',
    ],
    [
      'conditions',
      5,
      (p: Policy) => p.otherMembers,
      'conditions should be an object, but 5 stands there, so it could not be read.',
    ],
    [
      'grantControls',
      ['mfa'],
      (p: Policy) => p.otherMembers,
      'grantControls should be an object, but a list stands there, so it could not be read.',
    ],
    [
      'sessionControls',
      'x',
      (p: Policy) => p.otherMembers,
      'sessionControls should be an object, but text stands there, so it could not be read.',
    ],
    [
      'conditions.users',
      'All',
      (p: Policy) => p.conditions.otherMembers,
      'conditions.users should be an object, but text stands there, so it could not be read.',
    ],
    [
      'conditions.clientApplications',
      7,
      (p: Policy) => p.conditions.otherMembers,
      'conditions.clientApplications should be an object, but 7 stands there, so it could not be read.',
    ],
    [
      'conditions.users.includeUsers',
      { a: 1 },
      (p: Policy) => p.conditions.users.otherMembers,
      'conditions.users.includeUsers should be a list of texts, but an object stands there, so it could not be read.',
    ],
    [
      'conditions.applications.applicationFilter',
      'x',
      (p: Policy) => p.conditions.applications.otherMembers,
      'conditions.applications.applicationFilter should be an object, but text stands there, so it could not be read.',
    ],
    [
      'grantControls.builtInControls',
      3,
      (p: Policy) => p.grantControls.otherMembers,
      'grantControls.builtInControls should be a list of words, but 3 stands there, so it could not be read.',
    ],
    [
      'grantControls.authenticationStrength',
      'MFA',
      (p: Policy) => p.grantControls.otherMembers,
      'grantControls.authenticationStrength should be an object, but text stands there, so it could not be read.',
    ],
    [
      'sessionControls.signInFrequency',
      4,
      (p: Policy) => p.sessionControls.controls,
      'sessionControls.signInFrequency should be an object, but 4 stands there, so it could not be read.',
    ],
  ])('%s: %j', (path, value, container, sentence) => {
    const { policy, problems } = withPatch(path, value);
    expect(problems).toEqual([sentence]);
    expect(container(policy)).toEqual({ [path.split('.').at(-1) as string]: value });
  });

  it('keeps the readable members of a list', () => {
    const { policy, problems } = withPatch('conditions.users.includeUsers', ['All', 5]);
    expect(policy.conditions.users.includeUsers).toEqual(['All']);
    expect(policy.conditions.users.otherMembers).toEqual({ includeUsers: [5] });
    expect(problems).toHaveLength(1);
  });

  it('inside an object that is kept whole', () => {
    const { policy, problems } = withPatch('sessionControls.persistentBrowser', { isEnabled: 'yes' });
    expect(policy.sessionControls.controls).toEqual({ persistentBrowser: { isEnabled: 'yes' } });
    expect(problems).toEqual([
      'sessionControls.persistentBrowser.isEnabled should be true or false, but text stands there, so it could not be read.',
    ]);
  });

  it('the same name in two letter cases: the last counts, and it is said', () => {
    const { policy, problems } = parsed({ ...good(), State: 'disabled' });
    expect(policy.state).toBe('disabled');
    expect(problems).toEqual(['state is there twice, in different letter case; the last one counts.']);
  });
});
