/** Policies to send round: our own samples, everything below a folder, and a spread of them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBytes } from '../../src/policy/json-text.ts';
import { policiesIn } from '../../src/policy/policies-in.ts';
import { isGuid } from '../../src/policy/well-known-ids.ts';

export interface Published {
  /** File below its folder, and where in it. */
  readonly name: string;
  readonly json: object;
}

const SAMPLES = ['e2e/roundtrip/samples', 'e2e/samples'];

/** The policies of our own. */
export const ourOwn = (): Published[] => SAMPLES.flatMap(policiesBelow);

/** Every policy below a folder, in the order of the files' names. Wrappers of what stands beside them as single files are left out. */
export function policiesBelow(folder: string): Published[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && !file.split(path.sep).includes('_wrapped'))
    .sort();
  return files.flatMap((file) => {
    const parsed = parseBytes(readFileSync(path.join(folder, file)));
    if ('unreadable' in parsed) throw new Error(`${file}: ${parsed.unreadable}`);
    return policiesIn(parsed.json).map(({ json, pointer }) => ({
      name: file + pointer,
      json: json as object,
    }));
  });
}

/**
 * So many policies that together show the most: the next one is always that which adds most of what none before it had - a collection, a
 * member that holds something, a word in it.
 */
export function spread(policies: readonly Published[], count: number): Published[] {
  const left = policies.map((policy) => ({ policy, features: featuresOf(policy) }));
  const seen = new Set<string>();
  const chosen: Published[] = [];
  while (chosen.length < count && left.length > 0) {
    const adds = left.map(({ features }) => features.filter((feature) => !seen.has(feature)).length);
    const [best] = left.splice(adds.indexOf(Math.max(...adds)), 1);
    if (!best) break;
    for (const feature of best.features) seen.add(feature);
    chosen.push(best.policy);
  }
  return chosen;
}

function featuresOf({ name, json }: Published): string[] {
  return [...new Set([`in ${name.split(path.sep)[0]}`, ...membersOf(json, '')])];
}

function membersOf(value: unknown, place: string): string[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((member) => membersOf(member, place));
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(
        ([name]) => !name.includes('@odata') && !/^(displayName|description|.*DateTime|id)$/i.test(name),
      )
      .flatMap(([name, member]) => membersOf(member, `${place}/${name.toLowerCase()}`));
  }
  const text = String(value);
  return isGuid(text) || text.length > 40 ? [place] : [place, `${place}=${text.toLowerCase()}`];
}
