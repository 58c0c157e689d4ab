import { describe, expect, it } from 'vitest';
import { unreadDraft } from '../policy/draft.ts';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';
import { evidenceLabel } from '../rule-words.ts';
import { finding, unjudged, unreadResult } from './results.fixture.ts';
import { fieldLabel, listed, noteName, openSentences, pillWords } from './words.ts';

function wholeDraft() {
  const parsed = parsePolicy({ displayName: 'Whole', state: 'enabled', conditions: {}, grantControls: null });
  if (!('policy' in parsed)) throw new Error('The policy of this test could not be parsed.');
  return draftOf(parsed.policy);
}

describe('the pill', () => {
  it('counts errors and warnings, not notes', () => {
    const results = [
      finding('a', 'name', 'error'),
      finding('b', 'name', 'warning'),
      finding('c', 'name', 'warning'),
      finding('d', 'name', 'info'),
    ];
    expect(pillWords(results, unreadDraft(null)).findings).toBe('1 error · 2 warnings');
  });

  it('leaves accepted findings out', () => {
    const accepted = { ...finding('a', 'name', 'error'), accepted: true };
    expect(pillWords([accepted], wholeDraft()).findings).toBe('No warnings');
  });

  it('never says that all is well while something is open', () => {
    expect(pillWords([], unreadDraft(null))).toEqual({
      findings: 'Nothing read yet',
      read: '0 of 8 fields read',
    });
    expect(pillWords([unreadResult('a', 'session', ['session'])], wholeDraft()).findings).toBe(
      'No warnings in what was read',
    );
    expect(pillWords([unjudged('a', 'session')], wholeDraft()).findings).toBe('No warnings in what was read');
    expect(pillWords([], wholeDraft()).findings).toBe('No warnings');
  });

  it('says that nothing is checked while nobody judges, and still how much was read', () => {
    expect(pillWords(null, wholeDraft())).toEqual({
      findings: 'Nothing is checked right now',
      read: '8 of 8 fields read',
    });
  });
});

it('names a note so that it makes sense alone', () => {
  expect(noteName(finding('a', 'grant.operator', 'warning'))).toBe('Warning: Title of a, Grant');
  expect(noteName(unreadResult('a', 'users.exclude', ['users.exclude']), 2)).toBe(
    'Not read yet: Title of a, Users or agents, and 2 more',
  );
  expect(noteName(unjudged('a', 'network'))).toBe('Cannot be judged: Title of a, Network');
});

it('says what to open in the words of the portal', () => {
  expect(openSentences(['grant'])).toEqual(['Open Grant']);
  expect(openSentences(['targetResources.exclude'])).toEqual(['Open Target resources, its Exclude tab']);
  expect(openSentences(['conditions.clientApps'])).toEqual(['Open Conditions, then Client apps']);
  expect(openSentences(['conditions.other'])).toEqual(['Open Conditions']);
  expect(openSentences(['session', 'users.include', 'users.exclude', 'name'])).toEqual([
    'Have Name in view on this page',
    'Open Users or agents, its Include and Exclude tabs',
    'Open Session',
  ]);
});

it('labels fields, evidence, lists and dates', () => {
  expect(fieldLabel('users.exclude')).toBe('Users or agents · Exclude');
  expect(fieldLabel('grant.operator')).toBe('Grant · For multiple controls');
  expect(fieldLabel('tenant')).toBe('Policy list');
  expect(evidenceLabel({ evidence: 'microsoft-documented', ourConclusion: true })).toBe(
    'Documented by Microsoft, our conclusion',
  );
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});
