import { expect, it } from 'vitest';
import { aboutRule } from './about.ts';
import { guidanceCards, policyRules, tenantRules } from './index.ts';

it.each([...policyRules, ...tenantRules])(
  '$id says what it is for, in sentences without the signs of a comment',
  ({ id }) => {
    expect(aboutRule(id)).toMatch(/^[^*/\s][\s\S]*\.$/);
  },
);

it('a card says all in its points', () => {
  for (const { id } of guidanceCards) expect(aboutRule(id)).toBe('');
});
