/** Policies as Graph has them, from an export or the portal's own list: where each has its place, and which of several versions counts. */
import { hash } from 'ohash';
import { draftOf } from '../policy/draft-of.ts';
import { parsePolicy } from '../policy/parse.ts';
import { placeOf } from './shape.ts';

/** A policy that is taken over. */
export interface ExportedPolicy {
  /** As it stood there. */
  readonly json: unknown;
  /** The file that it stood in; null of the portal's list. */
  readonly file: string | null;
  readonly id: string | null;
  readonly name: string;
  readonly state: string | null;
  /** Graph's time of the last change; null where it is not told. */
  readonly modified: string | null;
  readonly hash: string;
}

/** What is kept of a policy's JSON; null where it is no policy.
 * @throws RangeError where it nests too deeply */
export function exportedPolicy(json: unknown, file: string | null): ExportedPolicy | null {
  const parsed = parsePolicy(json);
  if ('notAPolicy' in parsed) return null;
  const { id, displayName, state } = parsed.policy;
  const { modifiedDateTime: modified = null } = draftOf(parsed.policy);
  return { json, file, id, name: displayName ?? '', state, modified, hash: hash(json) };
}

/** Policies by their place. What stands there twice in the same words is there once. */
export function placed(policies: readonly ExportedPolicy[]): Map<string, ExportedPolicy> {
  const versions = new Map<string, ExportedPolicy[]>();
  for (const policy of policies) {
    const place = placeOf(policy);
    const there = versions.get(place);
    if (!there) versions.set(place, [policy]);
    else if (there.every(({ hash: other }) => other !== policy.hash)) there.push(policy);
  }
  return new Map(
    [...versions].flatMap(([place, all]) =>
      newest(all).map(
        (policy, index) => [index === 0 ? place : place + VERSION_MARK + (index + 1), policy] as const,
      ),
    ),
  );
}

/** The place without the number of a version. */
export const withoutVersion = (place: string): string => place.split(VERSION_MARK)[0] ?? place;

/** No name has a line break in it. */
const VERSION_MARK = '\n#';

/** The version that was changed last, where that is certain: each is of one id, and tells its time. */
function newest(versions: readonly ExportedPolicy[]): readonly ExportedPolicy[] {
  const times = versions.map(({ id, modified }) => (id === null ? Number.NaN : Date.parse(modified ?? '')));
  const last = Math.max(...times);
  return Number.isNaN(last) ? versions : versions.filter((_, index) => times[index] === last);
}

/** How a policy that is to be taken over stands to what is kept of it. */
export type Comparison = 'new' | 'changed' | 'unchanged' | 'older';

/** @param kept what is kept at the place; undefined where nothing is, or it was only seen in the editor */
export function comparison(
  policy: Pick<ExportedPolicy, 'hash' | 'modified'>,
  kept: { readonly hash: string; readonly modified: string | null } | null | undefined,
): Comparison {
  if (!kept) return 'new';
  if (kept.hash === policy.hash) return 'unchanged';
  return Date.parse(kept.modified ?? '') > Date.parse(policy.modified ?? '') ? 'older' : 'changed';
}
