/** What a policy cannot say of itself, and rules ask for all the same. */
import type { Draft } from '../policy/draft.ts';

export interface Context {
  /** The day on which is judged, YYYY-MM-DD: some facts begin or end on a date. */
  readonly today: string;
  /** Declared by the admin, never guessed; null while nothing is declared. */
  readonly emergencyAccounts: EmergencyAccounts | null;
  /** The tenant's policies, where they are known. */
  readonly tenant?: Tenant;
}

/** Users, and groups that hold emergency accounts; each by id or by the name that stands in the policy. */
export interface EmergencyAccounts {
  readonly users: readonly string[];
  readonly groups: readonly string[];
}

export interface Tenant {
  readonly policies: readonly Draft[];
  /** Whether these are all policies of the tenant. */
  readonly complete: boolean;
  /** What was read of the tenant beside its policies. What is left out was not read. */
  readonly directory?: Directory;
}

export interface Directory {
  /** Ids of users, groups, roles, applications and locations that were looked up, and whether each is there. */
  readonly objects?: Readonly<Record<string, boolean>>;
  /** The device setting "Require Multifactor Authentication to register or join devices with Microsoft Entra". */
  readonly deviceRegistrationRequiresMfa?: boolean;
  /** How many policy plans there are (Graph beta, conditionalAccessPolicyPlan); they are not among the policies. */
  readonly policyPlans?: number;
  /** Whether the tenant has agent identities. */
  readonly agentIdentities?: boolean;
}

/** A context of which nothing but the day is known. */
export const onDay = (today: string): Context => ({ today, emergencyAccounts: null });

/** The day of a moment, in the clock's own time zone, YYYY-MM-DD. */
export function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
