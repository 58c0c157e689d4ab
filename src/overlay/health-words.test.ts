import { expect, it } from 'vitest';
import type { FieldHealth } from '../portal/health.ts';
import { healthWords, languageWords } from './health-words.ts';

const words = (health: Partial<FieldHealth>) =>
  healthWords({ row: 'grant', status: 'read', by: [], unknown: [], ...health });

it('says how a field was read', () => {
  expect(words({ by: ['summary'] })).toBe('Read by its summary');
  expect(words({ status: 'partly', by: ['section', 'saved'] })).toBe(
    'Partly read in its section and from the saved policy',
  );
  expect(words({ status: 'unread' })).toBe('Not read yet');
  expect(words({ status: 'not-recognised', by: ['page'] })).toBe('Not recognised');
});

it('quotes what nobody knows, three labels at most', () => {
  expect(words({ status: 'partly', by: ['pane'], unknown: ['New'] })).toBe(
    'Partly read in its pane. Not recognised: “New”.',
  );
  expect(words({ status: 'partly', unknown: ['a', 'b', 'c', 'd'] })).toMatch(/“a”, “b”, “c” and 1 other\.$/);
});

it('speaks of another language, and not of English', () => {
  expect(languageWords({ code: 'en', name: 'English', labels: 139 })).toBeNull();
  expect(languageWords({ code: 'de', name: 'German', labels: 71 })).toMatch(/in German\. .* 71 labels/);
});
