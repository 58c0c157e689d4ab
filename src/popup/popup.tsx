/**
 * What is known of the current tenant: its policies as the editor showed them, worst first, and what nobody
 * has read.
 */
import { dayOf } from '../engine/context.ts';
import { Forget } from '../pages/forget.tsx';
import { counted, readAt } from '../pages/known-words.ts';
import { Name } from '../pages/name.tsx';
import { sentence } from '../shown-text.ts';
import type { AcceptedFinding } from '../store/decisions.ts';
import type { Summary, TenantLine } from '../store/told.ts';
import { CoverageStrip } from './coverage-strip.tsx';
import { Intended } from './intended.tsx';
import { Policies } from './policies.tsx';
import { PoliciesPicture } from './policies-picture.tsx';
import { TenantFindings } from './tenant-findings.tsx';
import { checkingAgain, policiesKnown } from './words.ts';

interface Props {
  /** `asked` until the worker answers; null when it did not. */
  summary: Summary | 'asked' | null;
  /** Opens an address in the tab under the popup. */
  open: (tabId: number, url: string) => void;
  /** Removes what is stored of a tenant; gives a sentence when that failed. */
  forget: (key: string) => Promise<string | null>;
  /** Takes back that a finding is intended; gives a sentence when that failed. */
  revoke: (key: string, finding: AcceptedFinding) => Promise<string | null>;
  /** Shows another tab. */
  show: (tabId: number) => void;
  now: Date;
}

export function Popup({ summary: answer, ...actions }: Props) {
  const summary = answer === 'asked' ? null : answer;
  const problems = answer === 'asked' ? [] : (summary?.problems ?? [NO_ANSWER]);
  const ofTenant = summary?.tenant ? `?tenant=${encodeURIComponent(summary.tenant.key)}` : '';
  return (
    <>
      <Heading tenant={summary?.tenant ?? null} now={actions.now} />
      <main aria-busy={answer === 'asked' || summary?.isOld === true}>
        {answer === 'asked' && <p class="quiet">Asking this page for its tenant…</p>}
        <p class="checking" role="status">
          {summary?.isOld && checkingAgain(summary.judged !== null)}
        </p>
        {problems.map((problem) => (
          <p class="problem" role="alert" key={problem}>
            {sentence(problem)}
          </p>
        ))}
        {summary && <Body summary={summary} {...actions} />}
      </main>
      <footer>
        <a class="footlink guide" href={`/src/guide/index.html${ofTenant}`} target="_blank" rel="noreferrer">
          OneDrive shows 0x8004de40?
        </a>
        <a class="footlink" href="/src/import/index.html" target="_blank" rel="noreferrer">
          Import
        </a>
        <a class="footlink" href={`/src/export/index.html${ofTenant}`} target="_blank" rel="noreferrer">
          Report
        </a>
        <a class="footlink" href="/src/options/index.html" target="_blank" rel="noreferrer">
          Options
        </a>
        <span>Nothing leaves this browser</span>
      </footer>
    </>
  );
}

const NO_ANSWER =
  'Preflight did not answer. Close this popup and open it again; if that does not help, restart the browser.';

function Heading({ tenant, now }: { tenant: Summary['tenant']; now: Date }) {
  return (
    <header>
      <img src="/assets/icon-48.png" alt="" width="28" height="28" />
      <div>
        <h1>{tenant ? <Name>{tenant.name ?? tenant.key}</Name> : 'Preflight for Conditional Access'}</h1>
        {tenant && (
          <p class="quiet">
            {[
              tenant.name === null ? null : (tenant.domain ?? tenant.directoryId),
              tenant.lastSeen ? `read ${readAt(tenant.lastSeen, now)}` : 'not read yet',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </div>
    </header>
  );
}

function Body({ summary, open, forget, revoke, show, now }: { summary: Summary } & Omit<Props, 'summary'>) {
  const others = <Others tenants={summary.others} show={show} />;
  switch (summary.page) {
    case 'tenant':
      return (
        <>
          {summary.policies.length > 0 ? (
            <>
              <p class="count">{policiesKnown(summary.policies)}</p>
              <PoliciesPicture lines={summary.policies} />
              {summary.judged && <CoverageStrip coverage={summary.judged.coverage} />}
              {summary.judged && (
                <TenantFindings
                  judged={summary.judged}
                  all={summary.tenant?.whole ?? null}
                  off={summary.off}
                  now={now}
                />
              )}
              <Policies policies={summary.policies} tabId={summary.tabId} open={open} />
              <Intended
                {...summary}
                today={dayOf(now)}
                revoke={(finding) => revoke(summary.tenant?.key ?? '', finding)}
              />
            </>
          ) : (
            <p>
              Nothing is known of this tenant yet. Open one of its Conditional Access policies in the portal,
              and it is read here; or import an export of all of them.
            </p>
          )}
          {others}
          {summary.tenant?.lastSeen && <Forget {...forgetting(summary.tenant, forget)} />}
        </>
      );
    case 'tenant-not-known':
      return (
        <>
          <p>The portal shows no tenant name here; nothing is stored.</p>
          <p class="quiet">
            Open a Conditional Access policy: the tenant is read from the page while its editor is open.
          </p>
          {others}
          <Known tenants={summary.known} forget={forget} now={now} />
        </>
      );
    case 'elsewhere':
      return (
        <>
          <p>
            Preflight reads along while you edit a Conditional Access policy in the Microsoft Entra or Azure
            portal, and warns beside the fields. This page is not one of those portals, or it is of a cloud
            that is not on in Options.
          </p>
          {others}
          <Known tenants={summary.known} forget={forget} now={now} />
        </>
      );
    case 'unreadable':
      return null;
  }
}

/** Tenants in other tabs of a portal. */
function Others({ tenants, show }: { tenants: Summary['others'] } & Pick<Props, 'show'>) {
  if (tenants.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">In other tabs</h2>
      <ul class="tenants">
        {tenants.map(({ key, name, tabId }) => (
          <li key={key}>
            <span>
              <button type="button" onClick={() => show(tabId)}>
                Go to <Name>{name ?? key}</Name>
              </button>
            </span>
            {name !== null && <span class="quiet">{key}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const forgetting = ({ key, name }: { key: string; name: string | null }, forget: Props['forget']) => ({
  name: name ?? key,
  forget: () => forget(key),
});

function Known({ tenants, forget, now }: { tenants: readonly TenantLine[] } & Pick<Props, 'forget' | 'now'>) {
  if (tenants.length === 0) return <p class="quiet">No tenant is known yet.</p>;
  return (
    <section aria-labelledby="known">
      <h2 id="known">Tenants known in this browser</h2>
      <ul class="tenants">
        {tenants.map(({ key, name, policies, lastSeen }) => (
          <li key={key}>
            <span class="name">
              <Name>{name ?? key}</Name>
            </span>
            <span class="quiet">
              {name === null ? '' : `${key} · `}
              {counted(policies)} · read {readAt(lastSeen, now)}
            </span>
            <Forget {...forgetting({ key, name }, forget)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
