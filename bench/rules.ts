/**
 * How long the rules take: on one policy, on 240 (the most a tenant can hold), and three of them beside the same three in
 * json-rules-engine, in the same run. The policies are the rules' own examples, in turn.
 */
import { performance } from 'node:perf_hooks';
import { policyRules, tenantRules } from '../rules/index.ts';
import { exampleOf, tenantExamples } from '../rules/testing/all-examples.ts';
import { onDay } from '../src/engine/context.ts';
import { runRules } from '../src/engine/run.ts';
import { runTenantRules } from '../src/engine/run-tenant.ts';
import type { Draft } from '../src/policy/draft.ts';
import { draftOf } from '../src/policy/draft-of.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { COMPARED, judgedByEngine } from './json-rules-engine.ts';

const POLICIES = 240;
const ROUNDS = 30;
const TODAY = '2026-11-24';

const samples: readonly object[] = [
  ...policyRules.flatMap(({ id }) => [exampleOf(id).fires, exampleOf(id).silent]),
  ...[...tenantExamples.values()].flatMap(({ fires, silent }) => [...fires.policies, ...silent.policies]),
];
const policies = Array.from({ length: POLICIES }, (_, index) => ({
  ...(samples[index % samples.length] as object),
  id: `0a1b2c3d-0000-4000-8000-${String(index).padStart(12, '0')}`,
}));
const drafts = policies.map(draftFrom);
const tenant = { policies: drafts, complete: true };
const alone = onDay(TODAY);
const inTenant = { ...alone, tenant };
const compared = policyRules.filter(({ id }) => COMPARED.includes(id));

const onEach = drafts.map((draft) => median(10, () => runRules(policyRules, draft, alone)));
const ours = median(ROUNDS, () => drafts.map((draft) => runRules(compared, draft, alone)));
const theirs = await medianAsync(ROUNDS, () => judgedByEngine(policies));

report([
  [`${policyRules.length} rules on one policy, the slowest`, Math.max(...onEach), 2],
  [`${policyRules.length} rules on one policy, median`, onEach.toSorted(byNumber)[POLICIES / 2] ?? 0, 2],
  [
    `${policyRules.length} rules on ${POLICIES} policies`,
    median(ROUNDS, () => drafts.map((draft) => runRules(policyRules, draft, alone))),
    60,
  ],
  [
    `... each with the tenant's other policies known`,
    median(ROUNDS, () => drafts.map((draft) => runRules(policyRules, draft, inTenant))),
    null,
  ],
  [
    `${tenantRules.length} tenant rules on ${POLICIES} policies`,
    median(ROUNDS, () => runTenantRules(tenantRules, tenant, inTenant)),
    null,
  ],
  [`parsing ${POLICIES} policies into drafts`, median(ROUNDS, () => policies.map(draftFrom)), null],
  [`${compared.length} rules on ${POLICIES} policies, ours`, ours, null],
  [`the same ${compared.length} in json-rules-engine`, theirs, null],
]);
console.log(`json-rules-engine takes ${(theirs / ours).toFixed(1)} times as long as ours`);

function draftFrom(json: unknown): Draft {
  const parsed = parsePolicy(json);
  if ('notAPolicy' in parsed) throw new Error(parsed.notAPolicy);
  return draftOf(parsed.policy);
}

function median(rounds: number, work: () => unknown): number {
  const times = Array.from({ length: rounds + 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return middle(times.slice(3));
}

async function medianAsync(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + 3; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times.slice(3));
}

/** The first rounds warm up and are left out by the callers. */
function middle(times: readonly number[]): number {
  return times.toSorted(byNumber)[Math.floor(times.length / 2)] ?? 0;
}

function byNumber(one: number, other: number): number {
  return one - other;
}

/** Milliseconds, and the budget where there is one. */
function report(rows: readonly (readonly [what: string, milliseconds: number, budget: number | null])[]) {
  for (const [what, milliseconds, budget] of rows) {
    const verdict = budget === null ? '' : ` (budget ${budget} ms${milliseconds > budget ? ': OVER' : ''})`;
    console.log(`${milliseconds.toFixed(3).padStart(9)} ms  ${what}${verdict}`);
  }
}
