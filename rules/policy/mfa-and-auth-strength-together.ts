/**
 * Require MFA and an authentication strength in one policy, which Microsoft says cannot be used together. Which one to keep depends on
 * external MFA, which the policy does not show.
 */
import { defineRule, ladder, type RuleText } from '../../src/engine/rule.ts';
import { all } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { controlLabel } from '../facts/control-labels.ts';
import { hasControl } from '../facts/controls.ts';
import { AUTHENTICATION_STRENGTHS, EXTERNAL_MFA } from '../facts/sources.ts';

const MFA = `"${controlLabel('mfa')}"`;
const STRENGTH = `"${controlLabel('authenticationStrength')}"`;

export default defineRule({
  id: 'mfa-and-auth-strength-together',
  ref: 'CAP021',
  title: 'Require MFA and authentication strength cannot stand together',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  levels: ['error'],
  sources: [AUTHENTICATION_STRENGTHS, EXTERNAL_MFA],
  falsePositives:
    'Both may be ticked for a moment while somebody edits the policy: what counts is what is saved.',
  restsOn: ['grant'],
  check: (policy) => all(hasControl(policy, 'mfa'), hasControl(policy, 'authenticationStrength')),
  severity: () => ladder('error'),
  text,
});

function text(policy: Draft): RuleText {
  const { authenticationStrength: strength } = policy.parts.grant.leaves;
  const name = strength.known ? (strength.value?.displayName ?? null) : null;
  return {
    what: `${MFA} and ${STRENGTH}${name === null ? '' : ` (${name})`} cannot be used in one policy.`,
    why: `The built-in strength "Multifactor authentication" accepts the same methods as ${MFA}, external MFA excepted.`,
    safeFix: [
      `If anybody signs in with external MFA (a third-party provider such as Duo or RSA), keep ${MFA} and untick ${STRENGTH}: external MFA ` +
        'cannot satisfy an authentication strength.',
      `Otherwise keep ${STRENGTH} and untick ${MFA}.`,
    ],
    lessSafe: {
      what: `Keep only ${MFA} though nobody needs external MFA.`,
      risk: 'Weaker methods such as SMS are accepted, which the strength may rule out.',
    },
  };
}
