/**
 * A looser policy whose users, resources and conditions all lie within those of a stricter one changes nothing, since every policy that applies
 * has to be met. Certain pairs only: whether one group lies within another is not told by policies, and such a pair is not reported.
 * A policy with session controls adds something of its own.
 */
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, any, FALSE, type Truth, truth } from '../../src/engine/truth.ts';
import { type Draft, PART_NAMES, type PartName } from '../../src/policy/draft.ts';
import { controlLabels } from '../facts/control-labels.ts';
import { controlCountAtLeast, operatorIs } from '../facts/controls.ts';
import { perDraft, perTenant } from '../facts/per-draft.ts';
import { firmly } from '../facts/reach.ts';
import { isResourcePolicy } from '../facts/resources.ts';
import { appliesWhereverDoes, resourcesWithin } from '../facts/scope.ts';
import { noSessionControl } from '../facts/session.ts';
import { POLICIES } from '../facts/sources.ts';
import { isStateOn } from '../facts/state.ts';
import { asksLess } from '../facts/strictness.ts';
import { enabledPolicies, policyNames, someEnabled } from '../facts/tenant.ts';
import { joined } from '../facts/words.ts';

/** Everything that the comparison may look at. */
const COMPARED: readonly PartName[] = PART_NAMES.filter((part) => part !== 'name' && part !== 'state');

export default defineTenantRule({
  id: 'tenant-relaxed-policy-has-no-effect',
  ref: 'CAT02',
  title: 'A looser policy beside a strict one changes nothing',
  field: 'grant.controls',
  evidence: 'microsoft-documented',
  ourConclusion: true,
  sources: [POLICIES],
  falsePositives:
    'A looser policy that is kept as a safety net for the day on which the strict one is changed. A policy that adds a different control is not looser.',
  severity: 'info',
  check: (tenant) => {
    const strict = enabledPolicies(tenant).filter((policy) => mayBeStrict(policy).value !== false);
    return someEnabled(tenant, (policy) => {
      const loose = mayBeLoose(policy);
      if (loose.value === false) return FALSE;
      return all(
        loose,
        any(...strict.map((other) => all(mayBeStrict(other), changesNothing(policy, other)))),
      );
    });
  },
  concerns: (tenant, context) => pairsIn(tenant, context).map(([loose]) => loose),
  text: (tenant, context) => {
    const pairs = pairsIn(tenant, context);
    const [loose, strict] = pairs[0] as Pair;
    const more = pairs.length - 1;
    const others = more === 1 ? ' One more policy is like it' : ` ${more} more policies are like it`;
    return {
      what:
        `${policyNames([loose])} asks for ${inWords(loose)}, but its users, resources and conditions all lie within those of ` +
        `${policyNames([strict])}, which asks for ${inWords(strict)}.` +
        (more === 0 ? '' : `${others}: ${policyNames(pairs.slice(1).map(([policy]) => policy))}.`),
      why:
        'All policies that apply must be met, so a looser policy does not relax a stricter one for the same users and resources. To relax ' +
        'something, the scope of the strict policy must shrink, and that is a security decision.',
      safeFix: [
        'Delete the policy that is not needed, or change what the devices can do so that they meet the strict one.',
      ],
      lessSafe: {
        what: 'Exclude the users or the resource in the strict policy as well.',
        risk: 'They then have only the looser policy; name who, why and until when.',
      },
      heardElsewhere: {
        claim: 'Create a separate policy for the OneDrive Sync Engine with relaxed grants.',
        documentation:
          'Policies add up: every policy that applies must be met, so a looser one beside a stricter one relaxes nothing. Nor can the sync ' +
          'app be targeted by itself, since Conditional Access checks the service being asked for.',
      },
    };
  },
});

type Pair = readonly [loose: Draft, strict: Draft];

/** Whether the policy asks for something by grant controls alone. */
const mayBeLoose = perDraft(
  (policy): Truth =>
    all(
      isResourcePolicy(policy),
      controlCountAtLeast(policy, 1),

      noSessionControl(policy),
    ),
);

const mayBeStrict = perDraft(
  (policy): Truth => all(isStateOn(policy), isResourcePolicy(policy), controlCountAtLeast(policy, 1)),
);

function changesNothing(loose: Draft, strict: Draft): Truth {
  if (loose === strict) return FALSE;
  const areRead = all(isRead(loose), isRead(strict));
  if (areRead.value !== true) return areRead;
  return truth(
    asksLess(loose, strict) && resourcesWithin(loose, strict) && appliesWhereverDoes(strict, loose),
  );
}

/** Asked once for each policy, not for each pair. */
const isRead = perDraft((policy) => firmly([policy], COMPARED, () => true));

/** Each looser policy with the first stricter one that certainly makes it needless. */
const pairsIn = perTenant((tenant): Pair[] => {
  const certain = (policies: readonly Draft[], ask: (policy: Draft) => Truth) =>
    policies.filter((policy) => all(isStateOn(policy), ask(policy)).value === true);
  const enabled = enabledPolicies(tenant);
  const strict = certain(enabled, mayBeStrict);
  return certain(enabled, mayBeLoose).flatMap((loose): Pair[] => {
    const stricter = strict.find((other) => changesNothing(loose, other).value === true);
    return stricter ? [[loose, stricter]] : [];
  });
});

const inWords = (policy: Draft): string =>
  `"${joined(controlLabels(policy), operatorIs(policy, 'OR').value === true ? 'or' : 'and')}"`;
