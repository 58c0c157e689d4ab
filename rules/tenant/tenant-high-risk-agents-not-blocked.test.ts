import { withUnread } from '../testing/drafts.ts';
import { BUILT_IN, EXCLUDE, INCLUDE, OTHER_APP } from '../testing/policies.ts';
import { testTenantRule } from '../testing/tenant-rule-tester.ts';
import { policyOf } from '../testing/tenants.ts';
import rule from './tenant-high-risk-agents-not-blocked.ts';

const AGENTS = 'conditions.clientApplications';
const RISK = 'conditions.agentIdRiskLevels';
const directory = { agentIdentities: true };

testTenantRule(rule, {
  base: policyOf('Agents', {
    'conditions.users': { includeUsers: ['None'] },
    [AGENTS]: { includeAgentIdServicePrincipals: ['All'], excludeServicePrincipals: [] },
    [RISK]: 'high',
    [BUILT_IN]: ['block'],
  }),
  fires: [
    { name: 'no policy', policies: [], directory, says: ['were not read'], saysNot: ['near'] },
    {
      name: 'report-only',
      policies: [{ state: 'enabledForReportingButNotEnforced' }],
      directory,
      says: ['"Agents" comes near'],
    },
    { name: 'medium only', policies: [{ [RISK]: 'medium' }], directory },
    { name: 'no block', policies: [{ [BUILT_IN]: ['mfa'] }], directory },
    { name: 'some agents', policies: [{ [AGENTS]: { includeAgentIdServicePrincipals: ['a'] } }], directory },
    {
      name: 'all agents but one',
      policies: [
        { [AGENTS]: { includeAgentIdServicePrincipals: ['All'], excludeAgentIdServicePrincipals: ['a'] } },
      ],
      directory,
    },
    {
      name: 'agents by a filter',
      policies: [
        {
          [AGENTS]: {
            includeAgentIdServicePrincipals: ['All'],
            agentIdServicePrincipalFilter: { mode: 'include', rule: 'x' },
          },
        },
      ],
      directory,
    },
    {
      name: 'workload identities',
      policies: [{ [AGENTS]: { includeServicePrincipals: ['ServicePrincipalsInMyTenant'] } }],
      directory,
    },
    {
      name: 'agent users alone',
      policies: [{ [AGENTS]: null, 'conditions.agents': { includeAgentUsers: ['All'] } }],
      directory,
    },
    { name: 'one resource', policies: [{ [INCLUDE]: [OTHER_APP] }], directory },
    { name: 'a resource excluded', policies: [{ [EXCLUDE]: [OTHER_APP] }], directory },
    { name: 'some places', policies: [{ 'conditions.locations': { includeLocations: ['l'] } }], directory },
  ],
  silent: [
    { name: 'blocked', policies: [{}], directory },
    { name: 'blocked, whether there are agents or not', policies: [{}] },
    { name: 'blocked, while not all policies are known', policies: [{}], directory, complete: false },
    { name: 'medium and high, in capitals', policies: [{ [RISK]: 'Medium,High' }], directory },
    { name: 'no agents', policies: [], directory: { agentIdentities: false } },
    {
      name: 'no agents, while not all policies are known',
      policies: [],
      directory: { agentIdentities: false },
      complete: false,
    },
  ],
  open: [
    { name: 'agents not read', policies: [], outcome: 'cannot-judge', because: 'read its agent identities' },
    {
      name: 'no policy known',
      policies: [],
      directory,
      complete: false,
      outcome: 'unread',
      because: 'Not all policies',
    },
    {
      name: 'users not read',
      policies: [{}],
      directory,
      drafts: (drafts) => drafts.map((draft) => withUnread(draft, ['users.include'])),
      outcome: 'unread',
      because: 'users.include',
    },
    {
      name: 'a level that is not known',
      policies: [{ [RISK]: 'newLevel' }],
      directory,
      outcome: 'cannot-judge',
      because: '"newLevel"',
    },
  ],
});
