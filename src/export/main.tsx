/** The report page: asks the worker for what is kept, and runs the rules here. */
import { render } from 'preact';
import { dayOf } from '../engine/context.ts';
import { askWorker, NO_ANSWER } from '../pages/ask-worker.ts';
import { download } from '../pages/download.ts';
import { differenceOf } from '../report/difference.ts';
import { differenceMarkdown } from '../report/difference-markdown.ts';
import { jsonReport } from '../report/json.ts';
import { readJsonReport } from '../report/read-json.ts';
import type { KnownTenant } from '../store/known-tenant.ts';
import { Export } from './export.tsx';
import { anonymous, FORMATS, type Made, written } from './formats.ts';
import { tenantReport } from './tenant-report.ts';

const root = document.getElementById('export');
if (!root) throw new Error('export: index.html has no element with the id "export"');

const known = await askWorker({ kind: 'tenants-for-import' });
render(
  <Export
    tenants={known?.tenants ?? []}
    asked={new URLSearchParams(location.search).get('tenant')}
    problem={known ? known.problem : NO_ANSWER}
    save={async (key, format, withoutNames) => {
      const made = await reportOf(key, withoutNames);
      if (typeof made === 'string') return made;
      const { type, ending } = FORMATS[format];
      download(written(format, made), type, `conditional-access-${withoutNames ? 'tenant' : key}.${ending}`);
      return null;
    }}
    compare={async (key, file) => {
      const before = readJsonReport(await file.text());
      if ('wrong' in before) return before;
      // Names and pseudonyms cannot be told to be the same.
      const made = await reportOf(key, before.policies.some(isPseudonymous));
      if (typeof made === 'string') return { wrong: made };
      return { difference: differenceMarkdown(differenceOf(before, jsonReport(made.report))) };
    }}
  />,
  root,
);

/** Whether the policy of a report bears a pseudonym. */
const isPseudonymous = ({ displayName }: { readonly displayName: string | null }): boolean =>
  /^Policy [0-9a-z]{1,10}$/.test(displayName ?? '');

/** A sentence where it cannot be made. */
async function reportOf(key: string, withoutNames: boolean): Promise<Made | string> {
  const answer = await askWorker({ kind: 'known-tenant', key });
  if (!answer) return NO_ANSWER;
  if (answer.problem !== null) return answer.problem;
  if (answer.known === null) return 'Nothing is kept of this tenant any more.';
  const { json, parts, ...rest } = answer.known as unknown as Sent;
  const tenant = { ...rest, json: new Map(json), parts: new Map(parts) };
  const now = new Date();
  const made = {
    ...tenantReport(tenant, dayOf(now)),
    title: tenant.record.name ?? key,
    checkedAt: now.toISOString(),
  };
  return withoutNames ? anonymous(made, answer.salt) : made;
}

/** A tenant as it comes in an answer: maps do not get through as such. */
type Sent = Omit<KnownTenant, 'json' | 'parts'> & {
  readonly problems: readonly string[];
  readonly json: readonly [string, unknown][];
  readonly parts: readonly [string, KnownTenant['parts'] extends ReadonlyMap<string, infer P> ? P : never][];
};
