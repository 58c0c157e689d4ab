/** For tests: random tenants that tenant rules have something to say of. */
import fc from 'fast-check';
import type { Directory } from '../../src/engine/context.ts';
import { tenantExampleOf, tenantExamples } from './all-examples.ts';
import { nearAny, policyJsonNear } from './arbitraries.ts';
import { patched } from './drafts.ts';

/** A tenant as JSON. */
export interface TenantJson {
  readonly policies: readonly object[];
  readonly directory?: Directory;
}

/** Most of an example that has hundreds of policies is left out: its rule only counts them. */
const MOST = 4;

const directory: fc.Arbitrary<Directory | undefined> = fc.option(
  fc.record(
    {
      objects: fc.dictionary(fc.constantFrom('u', 'g', 'r', 'l', 'break glass'), fc.boolean()),
      deviceRegistrationRequiresMfa: fc.boolean(),
      policyPlans: fc.nat(2),
      agentIdentities: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

/** Policies near to one of the examples of a rule, with up to two others and a directory. */
export const tenantNear = (id: string): fc.Arbitrary<TenantJson> => {
  const { fires, silent } = tenantExampleOf(id);
  const near = fc.constantFrom(fires, silent).chain((example) =>
    fc.record({
      policies: fc.tuple(...example.policies.slice(0, MOST).map(asIsOrNear)),
      directory: fc.oneof(fc.constant(example.directory), directory),
    }),
  );
  return fc.tuple(near, fc.array(nearAny, { maxLength: 2 })).map(([tenant, others]) => ({
    policies: [...tenant.policies, ...others].map(withOwnId),
    ...(tenant.directory && { directory: tenant.directory }),
  }));
};

/** A tenant near to the examples of any rule. */
export const anyTenant: fc.Arbitrary<TenantJson> = fc
  .constantFrom(...tenantExamples.keys())
  .chain(tenantNear);

const asIsOrNear = (policy: object): fc.Arbitrary<object> =>
  fc.oneof(fc.constant(policy), policyJsonNear([policy]));

const withOwnId = (policy: object, index: number): object =>
  patched(policy, { id: `0a1b2c3d-0000-4000-9000-${String(index).padStart(12, '0')}` });
