/**
 * Teams and the Office apps call Exchange, SharePoint and Teams together, so that one policy that asks for more on some of the three leaves a
 * gap, unless another asks as much on the rest, of the same users and wherever the first applies. MFA, a managed device, a protected app and
 * any choice between them are compared. A block counts where it is aimed at places, risks, platforms or devices; a plain block of one service
 * is a decision about that service. Policies of legacy clients alone are not compared, since Exchange ActiveSync is for Exchange.
 */
import type { Context, Tenant } from '../../src/engine/context.ts';
import { defineTenantRule } from '../../src/engine/rule.ts';
import { all, any, FALSE, not, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { EXCHANGE_ONLINE, SHAREPOINT_ONLINE, TEAMS_SERVICES } from '../../src/policy/well-known-ids.ts';
import { blocksOutright, requiresMfaOr } from '../facts/baselines.ts';
import { appliesToOneClientType } from '../facts/client-types.ts';
import { type Control, demandsOneOf, hasOneControl, phoneOnlyControls } from '../facts/controls.ts';
import { isAimed } from '../facts/narrowing.ts';
import { perDraft, perDraftAnd, perTenant } from '../facts/per-draft.ts';
import { reaches } from '../facts/reach.ts';
import { covers, isResourcePolicy } from '../facts/resources.ts';
import { NETWORK_LOCATION, SERVICE_DEPENDENCIES, TARGET_RESOURCES } from '../facts/sources.ts';
import { isStateOn } from '../facts/state.ts';
import { enabledPolicies, noneEnabled, someEnabled } from '../facts/tenant.ts';
import { gapText } from './tenant-m365-inconsistent-requirements.text.ts';

const SERVICES = [EXCHANGE_ONLINE, SHAREPOINT_ONLINE, TEAMS_SERVICES];

export default defineTenantRule({
  id: 'tenant-m365-inconsistent-requirements',
  ref: 'CAT01',
  title: 'Exchange, SharePoint and Teams have different requirements',
  field: 'targetResources.include',
  evidence: 'microsoft-documented',
  sources: [TARGET_RESOURCES, SERVICE_DEPENDENCIES, NETWORK_LOCATION],
  falsePositives:
    'A rule for SharePoint that is stricter on purpose. Token protection and app-enforced restrictions by themselves are not compared.',
  severity: 'warning',
  check: (tenant, context) => {
    const compared = comparedIn(tenant, context);
    return someEnabled(tenant, (policy) =>
      any(...SERVICES.map((service) => leavesGap(policy, service, compared))),
    );
  },
  concerns: (tenant, context) => gapsIn(tenant, context).map(({ policy }) => policy),
  text: (tenant, context) => gapText(tenant, gapsIn(tenant, context)),
});

/** A policy, the services on which it asks for something, and those on which no other policy asks as much. */
export interface Gap {
  readonly policy: Draft;
  readonly asksFor: Requirement;
  readonly on: readonly string[];
  readonly notOn: readonly string[];
}

/** One control, or a choice of several kinds. */
export interface Requirement {
  readonly kinds: readonly Kind[];
}

export type Kind = 'mfa' | 'device' | 'app' | 'block';

/** From one kind to a choice of all, so that the first that a policy asks for tells it best. A block stands alone. */
const REQUIREMENTS: readonly Requirement[] = [
  { kinds: ['mfa'] },
  { kinds: ['device'] },
  { kinds: ['app'] },
  { kinds: ['mfa', 'device'] },
  { kinds: ['mfa', 'app'] },
  { kinds: ['device', 'app'] },
  { kinds: ['mfa', 'device', 'app'] },
  { kinds: ['block'] },
];

const CONTROLS: Readonly<Record<Kind, readonly Control[]>> = {
  mfa: ['mfa', 'authenticationStrength'],
  device: ['compliantDevice', 'domainJoinedDevice'],
  app: ['approvedApplication', 'compliantApplication'],
  block: ['block'],
};

interface Compared {
  /** The tenant with no other policies than those that may be on a service and apply wherever a policy does. */
  readonly reaching: (policy: Draft, service: string) => Tenant;
  /** Whether the second policy applies wherever the first does. */
  readonly reaches: (policy: Draft, other: Draft) => Truth;
  readonly today: string;
}

/** A tenant may have hundreds of policies, and each pair of them is compared for each service and requirement: so they are sorted out first, and asked once. */
const comparedIn = perTenant((tenant, { today }: Context): Compared => {
  const reachesOthers = perDraft((policy) => perDraft((other) => reaches(policy, other)));
  const isReached = (policy: Draft, other: Draft) => reachesOthers(policy)(other);
  const on = new Map(
    SERVICES.map((service) => [
      service,
      enabledPolicies(tenant).filter((other) => isOn(other, service).value !== false),
    ]),
  );
  return {
    reaching: perDraftAnd((policy, service: string) => ({
      ...tenant,
      policies: (on.get(service) ?? []).filter((other) => isReached(policy, other).value !== false),
    })),
    reaches: isReached,
    today,
  };
});

const isOn = (policy: Draft, service: string): Truth =>
  all(isResourcePolicy(policy), covers(policy, service));

function leavesGap(policy: Draft, service: string, compared: Compared): Truth {
  const isPartial = all(
    isResourcePolicy(policy),
    not(covers(policy, service)),
    any(...SERVICES.map((other) => covers(policy, other))),
    appliesToOneClientType(policy, ['browser', 'mobileAppsAndDesktopClients']),
  );
  // Only such a policy is compared with the others.
  if (isPartial.value === false) return FALSE;
  return all(
    isPartial,
    any(...REQUIREMENTS.map((requirement) => isGap(policy, service, requirement, compared))),
  );
}

function isGap(policy: Draft, service: string, requirement: Requirement, compared: Compared): Truth {
  const isAsked = asks(policy, requirement, compared.today);
  if (isAsked.value === false) return FALSE;
  return all(
    isAsked,
    noneEnabled(compared.reaching(policy, service), (other) =>
      all(isOn(other, service), asksOrBlocks(other, requirement), compared.reaches(policy, other)),
    ),
  );
}

/** Whether the policy asks for it, by a control that acts. */
function asks(policy: Draft, { kinds }: Requirement, today: string): Truth {
  if (kinds.includes('block')) return all(blocksOutright(policy), isAimed(policy));
  const acting = kinds.flatMap((kind) => (kind === 'app' ? phoneOnlyControls(today) : CONTROLS[kind]));
  return all(demands(policy, kinds), hasOneControl(policy, acting));
}

const asksOrBlocks = (policy: Draft, requirement: Requirement): Truth => answersOf(policy)(requirement);

const answersOf = perDraft((policy) => {
  const answers = new Map<Requirement, Truth>();
  return (requirement: Requirement): Truth => {
    const answer =
      answers.get(requirement) ?? any(blocksOutright(policy), demands(policy, requirement.kinds));
    answers.set(requirement, answer);
    return answer;
  };
});

function demands(policy: Draft, kinds: readonly Kind[]): Truth {
  const others = kinds.filter((kind) => kind !== 'mfa').flatMap((kind) => CONTROLS[kind]);
  return kinds.includes('mfa') ? requiresMfaOr(policy, others) : demandsOneOf(policy, others);
}

/** The gaps that are certain, one for each policy. */
const gapsIn = perTenant((tenant, context): Gap[] => {
  const compared = comparedIn(tenant, context);
  return enabledPolicies(tenant).flatMap((policy): Gap[] => {
    if (isStateOn(policy).value !== true) return [];
    const notOn = SERVICES.filter((service) => leavesGap(policy, service, compared).value === true);
    const asksFor = REQUIREMENTS.find((requirement) =>
      notOn.some((service) => isGap(policy, service, requirement, compared).value === true),
    );
    const on = SERVICES.filter((service) => covers(policy, service).value === true);
    return asksFor ? [{ policy, asksFor, on, notOn }] : [];
  });
});
