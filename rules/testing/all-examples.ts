/** For tests and the docs: the examples of all rules, by rule id, as they stand beside the rules. */
import type { RuleExample, TenantExample } from './example.ts';

const byId = <T>(files: Record<string, T>): ReadonlyMap<string, T> =>
  new Map(
    Object.entries(files).map(([file, example]) => [file.replace(/^.*\/(.+)\.example\.ts$/, '$1'), example]),
  );

export const policyExamples = byId(
  import.meta.glob<RuleExample>('../policy/*.example.ts', { eager: true, import: 'default' }),
);

export const tenantExamples = byId(
  import.meta.glob<TenantExample>('../tenant/*.example.ts', { eager: true, import: 'default' }),
);

/** The example of a rule; throws where it has none. */
export function exampleOf(id: string): RuleExample {
  const example = policyExamples.get(id);
  if (example === undefined) throw new Error(`The rule ${id} has no ${id}.example.ts beside it.`);
  return example;
}

/** The example of a tenant rule; throws where it has none. */
export function tenantExampleOf(id: string): TenantExample {
  const example = tenantExamples.get(id);
  if (example === undefined) throw new Error(`The rule ${id} has no ${id}.example.ts beside it.`);
  return example;
}
