/** The open section of column two: Users, Target resources, Network or Conditions. What is changed in it applies at once. */
import type { FieldName, PartName, RowName } from '../../policy/draft.ts';
import type { FoundParts } from '../found.ts';
import type { Look } from '../look.ts';
import type { EditorPage } from '../page.ts';
import { isNotConfigured, notConfigured } from '../summaries.ts';
import { isNetworkSection, lookAtNetwork } from './network.ts';
import { isTargetResourcesSection, lookAtTargetResources } from './target-resources.ts';
import { isUsersSection, lookAtUsers } from './users.ts';

export type SectionName = Extract<RowName, 'users' | 'targetResources' | 'network' | 'conditions'>;

/** The section that is open, told by what is in it; null when none is, or when two seem to be. */
export function openSection(page: EditorPage): SectionName | null {
  const users = isUsersSection(page);
  const targetResources = isTargetResourcesSection(page);
  if (users || targetResources) return users && targetResources ? null : users ? 'users' : 'targetResources';
  if (page.conditionRows.size > 0) return 'conditions';
  return isNetworkSection(page) ? 'network' : null;
}

/** Reads the open section. */
export function lookAtSection(section: SectionName, page: EditorPage): Look {
  if (section === 'users') return lookAtUsers(page);
  if (section === 'targetResources') return lookAtTargetResources(page);
  return section === 'network' ? lookAtNetwork(page) : lookAtConditions(page);
}

/** The rows of Conditions: "Not configured" settles its part; another value is remembered or read from its pane. */
function lookAtConditions({ conditionRows }: EditorPage): Look {
  const parts: Record<string, FoundParts[PartName]> = {};
  for (const [part, { summary }] of conditionRows)
    if (isNotConfigured(summary)) parts[part] = notConfigured(part);
  const places = [...conditionRows].map(([part, { element }]) => [part as FieldName, element] as const);
  return { parts: parts as FoundParts, places: new Map(places), notRecognised: [] };
}
