/** For tests: one good policy, and copies of it with one member changed. */
import { parsePolicy } from './parse.ts';
import type { Policy } from './policy.ts';

export const EXCHANGE = '00000002-0000-0FF1-CE00-000000000000';

/** One good policy; the cases below are patches of it. */
export const good = () => ({
  id: '0A1B2C3D-0000-4000-8000-000000000001',
  displayName: 'Require MFA',
  state: 'enabled',
  conditions: {
    clientAppTypes: ['all'],
    applications: { includeApplications: ['All'], excludeApplications: [EXCHANGE] },
    users: { includeUsers: ['All'], excludeGroups: ['Break glass'] },
  },
  grantControls: { operator: 'OR', builtInControls: ['mfa'] },
  sessionControls: null,
});

export function parsed(json: unknown): { policy: Policy; problems: readonly string[] } {
  const result = parsePolicy(json);
  if ('notAPolicy' in result) throw new Error(result.notAPolicy);
  return result;
}

/** A copy of the good policy with one member set, by its path. */
export function patched(path: string, value: unknown): unknown {
  const policy: Record<string, unknown> = good();
  const names = path.split('.');
  let container = policy;
  for (const name of names.slice(0, -1)) {
    if (typeof container[name] !== 'object' || container[name] === null) container[name] = {};
    container = container[name] as Record<string, unknown>;
  }
  container[names.at(-1) as string] = value;
  return policy;
}

export const withPatch = (path: string, value: unknown) => parsed(patched(path, value));
