/** Which saved policies of a tenant can meet the OneDrive sync app, and what each asks for. Whom they are for is not looked at. */
import { controlLabels } from '../../rules/facts/control-labels.ts';
import { grantOf, operatorIs } from '../../rules/facts/controls.ts';
import { canAffectOneDriveSync } from '../../rules/facts/onedrive.ts';
import { covers } from '../../rules/facts/resources.ts';
import { noSessionControl } from '../../rules/facts/session.ts';
import { partsIn, sentencesIn } from '../engine/run.ts';
import { newestVersions } from '../engine/versions.ts';
import { type Draft, fieldsRead, ROW_NAMES, ROWS, rowOf } from '../policy/draft.ts';
import { isComplete } from '../policy/known.ts';
import { SHAREPOINT_ONLINE } from '../policy/well-known-ids.ts';
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
  return stored?.seen?.name || (displayName.known && displayName.value) || (stored?.name ?? '');
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
  return {
    reaches: reach.value === 'unknown' ? 'not-known' : reach.value ? 'yes' : 'no',
    notRead: ROWS.filter((row) => rows.includes(row)).map((row) => ROW_NAMES[row]),
    cannotJudge: sentencesIn(reach),
    byExchangeOnly: reach.value === true && covers(draft, SHAREPOINT_ONLINE).value !== true,
    grant: grantAsked(draft),
    session: withoutSession === 'unknown' ? null : !withoutSession,
  };
}

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
