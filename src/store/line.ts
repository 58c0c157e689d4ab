/** One stored policy as a line of the popup's list. */
import { SEVERITIES } from '../engine/rule.ts';
import type { StoredPolicy } from './shape.ts';
import type { PolicyLine } from './told.ts';

/** Where what is known of a policy came from; one that the portal's list named was not read in the editor before something of it is. */
export const sourceOf = ({ exported, named, fieldsRead }: StoredPolicy): PolicyLine['from'] =>
  exported?.from ?? (named !== undefined && fieldsRead.length === 0 ? 'list' : 'editor');

/**
 * @param editorOf the editor's address of a policy id, in the portal that the popup was opened over
 * @param off ids of the policy rules that are off
 */
export function policyLineOf(
  key: string,
  policy: StoredPolicy,
  editorOf: (id: string) => string | null,
  off: readonly string[] = [],
): PolicyLine {
  const { id, name, state, seenAt, fieldsTotal, notRead, unread, cannotJudge } = policy;
  const said = policy.findings.filter(({ rule }) => !off.includes(rule));
  const worstFirst = said
    .filter(({ accepted }) => !accepted)
    .map(({ rule, title, severity }) => ({ rule, title, severity }))
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  return {
    key,
    id,
    name,
    state,
    seenAt,
    fieldsRead: policy.fieldsRead.length,
    fieldsTotal,
    notRead,
    findings: worstFirst,
    accepted: said.length - worstFirst.length,
    off: off.length,
    unread,
    cannotJudge,
    from: sourceOf(policy),
    editor: id === null ? null : editorOf(id),
  };
}
