/**
 * Whether a policy can meet the OneDrive sync app: a desktop client on Windows and macOS that asks for SharePoint Online and, by an
 * example of Microsoft's, for Exchange Online.
 * Source: Microsoft Learn, "Conditional Access: Conditions", Client apps; "Conditional Access: Target resources".
 */
import { all, any, type Truth } from '../../src/engine/truth.ts';
import type { Draft } from '../../src/policy/draft.ts';
import { EXCHANGE_ONLINE, SHAREPOINT_ONLINE } from '../../src/policy/well-known-ids.ts';
import { appliesToEveryFlow } from './authentication-flows.ts';
import { appliesToClientType } from './client-types.ts';
import { perDraft } from './per-draft.ts';
import { appliesToPlatform } from './platforms.ts';
import { covers, isResourcePolicy } from './resources.ts';

export const canAffectOneDriveSync = perDraft((draft: Draft): Truth => {
  return all(
    any(covers(draft, SHAREPOINT_ONLINE), covers(draft, EXCHANGE_ONLINE)),
    canMeetOneDriveSyncClient(draft),
  );
});

/** The same, whatever resource the sync app asks for. */
export const canMeetOneDriveSyncClient = perDraft((draft: Draft): Truth => {
  return all(
    isResourcePolicy(draft),
    appliesToClientType(draft, 'mobileAppsAndDesktopClients'),
    any(appliesToPlatform(draft, 'windows'), appliesToPlatform(draft, 'macOS')),
    appliesToEveryFlow(draft),
  );
});
