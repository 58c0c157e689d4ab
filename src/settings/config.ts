/**
 * The file of `--config`, which the options page takes over as well: what the policies cannot say of themselves, and what the admin decided.
 * Everything in it is checked, and what is wrong is said with its place: a misspelt member that was passed over would be a rule that
 * quietly is not what it seems.
 */
import { type Node, parseTree } from 'jsonc-parser';
import * as z from 'zod/mini';
import type { Acceptance } from '../engine/accepted.ts';
import type { Directory, EmergencyAccounts } from '../engine/context.ts';
import { type RuleMeta, SEVERITIES } from '../engine/rule.ts';
import { NO_RULE_SETTINGS, type RuleSettings } from '../engine/rule-settings.ts';
import { pointerTo, stepsOf } from '../policy/json-pointer.ts';
import { parseBytes } from '../policy/json-text.ts';
import { described, isObject } from '../policy/members.ts';
import { oneLine } from '../report/words.ts';
import { named, nearNames, notNamed } from './rule-names.ts';

export interface Config extends RuleSettings {
  readonly emergencyAccounts: EmergencyAccounts | null;
  readonly accepted: readonly Acceptance[];
  /** What is known of the tenant beside its policies; null when nothing is said. */
  readonly directory: Directory | null;
}

export const NO_CONFIG: Config = {
  ...NO_RULE_SETTINGS,
  emergencyAccounts: null,
  accepted: [],
  directory: null,
};

/** A rule as the configuration may name it. */
export type KnownRule = Pick<RuleMeta, 'id'> & { readonly ref: string };

/**
 * Reads a configuration.
 * @param file as it is named in what is said about it
 * @param bytes its content
 * @param rules all rules there are
 * @returns the configuration, or a line for each thing in it that is wrong
 */
export function readConfig(
  file: string,
  bytes: Uint8Array,
  rules: readonly KnownRule[],
): Config | { readonly wrong: readonly string[] } {
  try {
    return readUnguarded(file, bytes, rules);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { wrong: [oneLine(`${file}: It nests too deeply.`)] };
  }
}

/** @throws RangeError where the file nests too deeply */
function readUnguarded(
  file: string,
  bytes: Uint8Array,
  rules: readonly KnownRule[],
): ReturnType<typeof readConfig> {
  const parsed = parseBytes(bytes);
  if ('unreadable' in parsed) return { wrong: [oneLine(`${file}: ${parsed.unreadable}`)] };
  const { text, json, duplicateKeys } = parsed;
  if (duplicateKeys.length > 0) return { wrong: lines(file, text, duplicateKeys.map(duplicateFault)) };
  const inherited = inheritedNamesIn(json);
  if (inherited.length > 0) return { wrong: lines(file, text, inherited) };
  const read = schemaFor(rules).safeParse(json);
  if (read.success) return configOf(read.data, rules);
  return { wrong: lines(file, text, read.error.issues.flatMap(faultsOf)) };
}

function schemaFor(rules: readonly KnownRule[]) {
  const ruleName = z.pipe(
    z.string(expected('the id or reference of a rule')).check(
      z.refine((name) => named(rules, name) !== undefined, {
        error: ({ input }) => notNamed('rule', String(input), rules),
        // What follows relies on the rule.
        abort: true,
      }),
    ),
    z.transform((name) => named(rules, name) as KnownRule),
  );
  const text = (what: string) => z.string(expected(what)).check(z.trim(), z.minLength(1, expected(what)));
  // A name in a policy may begin or end with a space, and is compared as it is.
  const name = (what: string) => z.string(expected(what)).check(z.regex(/\S/, expected(what)));
  const names = z._default(z.array(name('the id or name of one'), expected('a list of ids or names')), []);

  const emergencyAccounts = strict({ users: names, groups: names }).check(
    z.refine(({ users, groups }) => users.length + groups.length > 0, {
      error: 'This names nobody. Leave it out while no emergency account is declared.',
    }),
  );
  const accepted = strict({
    policy: z.optional(name("the policy's id or name")),
    rule: ruleName,
    fingerprint: text("the finding's fingerprint, as the JSON report has it,"),
    reason: text('a sentence why the finding is intended'),
    expires: z.optional(z.iso.date(expected('a day, YYYY-MM-DD,'))),
  }).check(({ value: { policy, rule }, issues }) => {
    const isOnTenant = rule.ref.startsWith('CAT');
    if (isOnTenant === (policy === undefined)) return;
    issues.push({
      code: 'custom',
      input: policy,
      path: isOnTenant ? ['policy'] : [],
      message: isOnTenant
        ? `${rule.id} looks at the tenant as a whole: leave the policy out.`
        : "The policy's id or name was expected as policy, but nothing stands there.",
    });
  });
  const directory = strict({
    objects: z.optional(
      z.record(z.string(), z.boolean(expected('true where it exists, else false,')), expected('an object')),
    ),
    deviceRegistrationRequiresMfa: z.optional(z.boolean(expected('true or false'))),
    policyPlans: z.optional(
      z.int(expected('a whole number')).check(z.nonnegative(expected('a whole number'))),
    ),
    agentIdentities: z.optional(z.boolean(expected('true or false'))),
  });
  const severities = z
    .record(
      z.string(),
      z.enum(SEVERITIES, expected('"error", "warning" or "info"')),
      expected('an object of rule ids and levels'),
    )
    .check(({ value, issues }) => {
      const names = new Map<string, string>();
      for (const name of Object.keys(value)) {
        const id = named(rules, name)?.id;
        const other = id === undefined ? undefined : names.get(id);
        if (id !== undefined) names.set(id, name);
        if (id !== undefined && other === undefined) continue;
        const message =
          other === undefined
            ? notNamed('rule', name, rules)
            : `"${name}" is the rule that stands here as "${other}" already.`;
        issues.push({ code: 'custom', input: name, params: { key: name }, message });
      }
    });
  return strict({
    emergencyAccounts: z.optional(emergencyAccounts),
    severities: z._default(severities, {}),
    off: z._default(z.array(ruleName, expected('a list of rule ids')), []),
    accepted: z._default(z.array(accepted, expected('a list')), []),
    tenant: z.optional(directory),
  });
}

/** The configuration in the shapes of the engine, by the rules' ids and references. */
function configOf(read: z.output<ReturnType<typeof schemaFor>>, rules: readonly KnownRule[]): Config {
  return {
    emergencyAccounts: read.emergencyAccounts ?? null,
    severities: Object.fromEntries(
      Object.entries(read.severities).map(([name, level]) => [named(rules, name)?.id ?? name, level]),
    ),
    off: read.off.map(({ id }) => id),
    accepted: read.accepted.map(({ policy = null, rule: { ref }, fingerprint, reason, expires }) => ({
      tenant: null,
      policy,
      ref,
      fingerprint,
      reason,
      ...(expires !== undefined && { expires }),
    })),
    directory: read.tenant ? directoryOf(read.tenant) : null,
  };
}

/** Without the members that are not said; ids in lower case, as policies have them. */
function directoryOf({
  objects,
  ...rest
}: object & { readonly objects?: Record<string, boolean> | undefined }): Directory {
  const said = Object.entries(rest).filter(([, value]) => value !== undefined);
  const byId = Object.entries(objects ?? {}).map(([id, isThere]) => [id.toLowerCase(), isThere]);
  return { ...Object.fromEntries(said), ...(objects && { objects: Object.fromEntries(byId) }) };
}

/** An object with no members but these. */
const strict = <Shape extends z.core.$ZodShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? (issue.keys as string[]).map((key) => notKnown(key, Object.keys(shape))).join('\n')
        : expected('an object').error(issue),
  });

function notKnown(key: string, known: readonly string[]): string {
  const [near] = nearNames(key, known);
  // Several of these are told apart by their lines.
  return `"${oneLine(key)}" is not known here. ${near === undefined ? `Known are ${known.join(', ')}.` : `Did you mean "${near}"?`}`;
}

/** What is said where something else stands, or nothing. */
const expected = (what: string) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} was expected, but ${shown(input)} stands there.`,
});

function shown(value: unknown): string {
  if (typeof value !== 'string') return described(value);
  return value.trim() === '' ? described(null) : `"${value.slice(0, 60)}"`;
}

interface Fault {
  readonly path: readonly (string | number)[];
  readonly sentence: string;
  /** The member by this name is meant, not its value. */
  readonly key?: string;
}

/** Several keys that are not known are one issue with a line for each. */
function faultsOf(issue: z.core.$ZodIssue): Fault[] {
  const path = issue.path.map((at) => (typeof at === 'number' ? at : String(at)));
  if (issue.code === 'custom' && typeof issue.params?.key === 'string')
    return [{ path, sentence: issue.message, key: issue.params.key }];
  if (issue.code !== 'unrecognized_keys') return [{ path, sentence: issue.message }];
  return issue.message
    .split('\n')
    .map((sentence, index) => ({ path, sentence, key: issue.keys[index] ?? '' }));
}

/** The schema passes over the one name that JSON can give an object and that every object inherits. */
function inheritedNamesIn(value: unknown, path: readonly (string | number)[] = []): Fault[] {
  if (Array.isArray(value))
    return value.flatMap((member, index) => inheritedNamesIn(member, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '__proto__'
      ? [{ path, key, sentence: `"${key}" is not known here.` }]
      : inheritedNamesIn(member, [...path, key]),
  );
}

function duplicateFault(pointer: string): Fault {
  const path = stepsOf(pointer);
  return { path: path.slice(0, -1), key: path.at(-1) ?? '', sentence: `"${path.at(-1)}" is written twice.` };
}

/** A line for each fault, in the order of the text. What is missing has the place of the object that it is missing in. */
function lines(file: string, text: string, faults: readonly Fault[]): string[] {
  const tree = parseTree(text);
  return faults
    .map(({ path, key, sentence }) => {
      const around = nodeAt(tree, path);
      const { offset = 0 } = (key === undefined ? undefined : memberIn(around, key)) ?? around ?? {};
      return { offset, said: `${path.length === 0 ? '' : `${pointerTo(path)}: `}${sentence}` };
    })
    .toSorted((one, other) => one.offset - other.offset)
    .map(({ offset, said }) => {
      const before = text.slice(0, offset).split('\n');
      return oneLine(`${file}, line ${before.length}, column ${(before.at(-1) ?? '').length + 1}: ${said}`);
    });
}

/** The node at a path, or the nearest one around it that is there. */
function nodeAt(tree: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let node = tree;
  for (const step of path) {
    const inside =
      node?.type === 'array' ? node.children?.[Number(step)] : memberIn(node, String(step))?.children?.[1];
    if (inside === undefined) break;
    node = inside;
  }
  return node;
}

/** An object's member; of one that is written twice the last, which is the one that counts. */
const memberIn = (object: Node | undefined, key: string): Node | undefined =>
  object?.children?.findLast(({ children }) => children?.[0]?.value === key);
