/** The open context pane: which part it holds by its title, and what it shows of it. */
import type { PartName } from '../../policy/draft.ts';
import { says } from '../labels/meanings.ts';
import type { Look } from '../look.ts';
import { CONDITION_KEYS } from '../page.ts';
import { lookAtCondition } from './condition.ts';
import { lookAtGrant } from './grant.ts';
import { lookAtSession } from './session.ts';

/** The part that a pane's title stands for; null for a picker or a pane that is not known. */
export function partOfPane(title: string): PartName | null {
  if (says(title, 'row.grant')) return 'grant';
  if (says(title, 'row.session')) return 'session';
  for (const [part, key] of CONDITION_KEYS) if (part !== 'network' && says(title, key)) return part;
  return null;
}

/** Reads the pane of a part. */
export function lookAtPane(part: PartName, pane: Element): Look {
  if (part === 'grant') return lookAtGrant(pane);
  if (part === 'session') return lookAtSession(pane);
  return lookAtCondition(part, pane);
}
