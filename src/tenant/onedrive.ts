/** Which saved policies of a tenant can meet the OneDrive sync app, and what each asks for. Whom they are for is not looked at. */
import { controlLabels } from '../../rules/facts/control-labels.ts';
import { grantOf, operatorIs } from '../../rules/facts/controls.ts';
import { canAffectOneDriveSync, canMeetOneDriveSyncClient } from '../../rules/facts/onedrive.ts';
import { covers, included } from '../../rules/facts/resources.ts';
import { noSessionControl } from '../../rules/facts/session.ts';
import { partsIn, sentencesIn } from '../engine/run.ts';
import { newestVersions } from '../engine/versions.ts';
import { type Draft, fieldsRead, ROW_NAMES, ROWS, rowOf } from '../policy/draft.ts';
import { isComplete } from '../policy/known.ts';
import { ALL, SHAREPOINT_ONLINE } from '../policy/well-known-ids.ts';
import type { KnownTenant } from '../store/known-tenant.ts';
import { sourceOf } from '../store/line.ts';
import { placeOf, type StoredPolicy } from '../store/shape.ts';
import type { OneDriveReach, PolicyReach } from '../store/told.ts';
import { tenantDrafts } from './drafts.ts';

/** @param editorOf the editor's address of a policy id; null where no tab shows a portal of the tenant */
export function reachOfOneDrive(
  known: Pick<KnownTenant, 'record' | 'json' | 'parts'>,
  editorOf: (id: string) => string | null,
): Pick<NonNullable<OneDriveReach['of']>, 'rests' | 'policies' | 'notSaved'> {
  const stored = known.record.policies;
  const { drafts, tenant } = tenantDrafts(known);
  const places = new Map([...drafts].map(([place, draft]) => [draft, place]));
  const { policies, complete } = newestVersions(tenant);
  return {
    rests: {
      whole: policies.filter((draft) => fieldsRead(draft).length === ROWS.length).length,
      of: policies.length,
      complete,
    },
    policies: policies.map((draft) => {
      // One that stands for several versions has no place of its own.
      const place = places.get(draft) ?? placeOf({ id: draft.id, name: '' });
      return {
        name: nameOf(draft, stored[place]),
        editor: draft.id === null ? null : editorOf(draft.id),
        ...reachOf(draft),
        state: stateOf(draft, stored[place]),
      };
    }),
    notSaved: Object.keys(stored).filter((place) => !drafts.has(place)).length,
  };
}

function nameOf({ parts }: Draft, stored: StoredPolicy | undefined): string {
  const { displayName } = parts.name.leaves;
  if (stored?.seen?.name) return stored.seen.name;
  // The list may have named it since the editor showed it.
  const kept = stored?.name ?? '';
  return stored?.exported ? (displayName.known && displayName.value) || kept : kept;
}

/** That in which it is saved. The portal's list tells it of a policy that nobody has opened. */
function stateOf({ parts }: Draft, stored: StoredPolicy | undefined): string | null {
  const { state } = parts.state.leaves;
  if (state.known) return state.value;
  return stored && !stored.exported && sourceOf(stored) === 'list' ? stored.state : null;
}

function reachOf(draft: Draft): Omit<PolicyReach, 'name' | 'state' | 'editor'> {
  const reach = canAffectOneDriveSync(draft);
  const withoutSession = noSessionControl(draft).value;
  const rows = partsIn(reach).map(rowOf);
  const mayAskForMore = reach.value === false && allButOffice(draft);
  return {
    reaches: reach.value === 'unknown' || mayAskForMore ? 'not-known' : reach.value ? 'yes' : 'no',
    notRead: ROWS.filter((row) => rows.includes(row)).map((row) => ROW_NAMES[row]),
    cannotJudge: mayAskForMore ? [ASKS_FOR_MORE] : sentencesIn(reach),
    byExchangeOnly: reach.value === true && covers(draft, SHAREPOINT_ONLINE).value !== true,
    grant: grantAsked(draft),
    session: withoutSession === 'unknown' ? null : !withoutSession,
  };
}

/** Whether a policy for all resources misses the sync app by its exclusions alone. Which resources the app asks for is not documented in full. */
const allButOffice = (draft: Draft): boolean =>
  included(draft, ALL).value !== false && canMeetOneDriveSyncClient(draft).value !== false;
const ASKS_FOR_MORE =
  'It is for all resources but SharePoint Online and Exchange Online. The sync app may ask for others, such as Microsoft Graph; the sign-in log tells.';

function grantAsked(draft: Draft): PolicyReach['grant'] {
  const { builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength } = grantOf(draft);
  const isJoinedBy = (operator: 'AND' | 'OR') => operatorIs(draft, operator).value === true;
  return {
    controls: controlLabels(draft),
    required: isJoinedBy('AND') ? 'all' : isJoinedBy('OR') ? 'one' : null,
    whole: [builtInControls, termsOfUse, customAuthenticationFactors, authenticationStrength].every(
      isComplete,
    ),
  };
}
