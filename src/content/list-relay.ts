/**
 * Carries what the list's tap tells from the page's world to the worker, and in the top frame tells the worker which tenant the page shows.
 * Like the tap it is there only where the admin switched it on.
 */
import { Listening } from '../listening.ts';
import type { ListMessage, ListQuestion } from '../portal/list-tap/messages.ts';
import { ANSWERED, SILENCED } from '../portal/list-tap/tap.ts';
import { isConditionalAccess } from '../portal/route.ts';
import { tenantOnPage } from '../portal/tenant.ts';

const listening = new Listening();
const isTop = window.top === window;
/** The tenant that the page around showed first; an answer counts only while it shows that one. */
let since: string | null = null;

const toWorker = (message: ListMessage): Promise<unknown> =>
  chrome.runtime.sendMessage(message).catch(() => null);

async function learnTenant(): Promise<void> {
  if (since !== null || stopped()) return;
  const key = await toWorker({ kind: 'list-frame' });
  if (typeof key === 'string') since ??= key;
}

async function answered({ detail }: CustomEvent<unknown>): Promise<void> {
  if (typeof detail !== 'string') return;
  await learnTenant();
  if (!stopped()) await toWorker({ kind: 'list-answered', since, answer: detail });
}

/** After an update or removal of the extension nobody hears the tap any more. */
function stopped(): boolean {
  const orphaned = !chrome.runtime?.id;
  if (orphaned) stop();
  return orphaned;
}

function stop(): void {
  listening.stop();
  if (chrome.runtime?.id) chrome.runtime.onMessage.removeListener(answer);
  window.dispatchEvent(new Event(SILENCED));
}

function answer(
  question: Partial<ListQuestion> | null,
  { id }: chrome.runtime.MessageSender,
  reply: (tenant: unknown) => void,
): void {
  if (id !== chrome.runtime.id) return;
  if (question?.kind === 'list-tap-off') stop();
  if (question?.kind === 'tell-list-tenant' && isTop)
    reply(
      isConditionalAccess(location.href) ? (tenantOnPage(document) ?? { name: null, domain: null }) : null,
    );
}

if (!isTop) {
  let last = Promise.resolve();
  // One after another, so that an older list does not come after a newer one.
  listening.to(window, [ANSWERED], (event: CustomEvent<unknown>) => {
    last = last.then(() => answered(event));
  });
  listening.to(window, ['load'], learnTenant);
  void learnTenant();
}
chrome.runtime.onMessage.addListener(answer);
