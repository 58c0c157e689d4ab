/**
 * The addresses whose answers are the portal's list of policies, and nothing else. Graph's beta is what the portal was seen to ask in 2026; the older
 * addresses are those of its own service, of which it is not known whether it still asks them.
 */

const POLICIES =
  /^https:\/\/graph\.microsoft\.com\/beta\/identity\/conditionalAccess\/policies(?:\/[\da-f-]{36})?(?:\?|$)/i;
const BATCH = /^https:\/\/graph\.microsoft\.com\/beta\/\$batch(?:\?|$)/i;
const LEGACY = /^https:\/\/main\.iam\.ad\.ext\.azure\.com\/api\/Policies\/(?:Policies|[\da-f-]{36})(?:\?|$)/i;
/** What Graph calls a list of policies, a selection of their members, or one of them. */
const CONTEXT = /#identity\/conditionalAccess\/policies(?:\(.*\))?(?:\/\$entity)?$/i;

/** Whether an answer from this address may be looked at. */
export const isListAddress = (address: string): boolean =>
  [POLICIES, BATCH, LEGACY].some((pattern) => pattern.test(address));

export const isBatch = (address: string): boolean => BATCH.test(address);
export const isLegacy = (address: string): boolean => LEGACY.test(address);

/** Whether a part of a batch holds policies. Which address it answers stands in the request, which is not looked at. */
export const holdsPolicies = (body: unknown): boolean =>
  CONTEXT.test(String((body as Readonly<Record<string, unknown>> | null)?.['@odata.context']));
