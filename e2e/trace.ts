/** What the content scripts did in a page, by the browser's own trace. */
import type { CDPSession } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';

export interface OwnWork {
  /** Times that the browser called into a script of ours. */
  readonly calls: number;
  /** Processor time of those calls, and of the promises that they left behind. */
  readonly milliseconds: number;
  /** The most of it in one task. */
  readonly longestTask: number;
}

/** Of the Trace Event Format: `ts` and `dur` on the wall clock and `tdur` on the thread's, all in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}
type Span = TraceEvent & { readonly dur: number };

const CALLS = ['FunctionCall', 'EvaluateScript'];
const TASK = 'ThreadControllerImpl::RunTask';

/** Traces while something is done in the pages of the browser. */
export async function traceWork(
  { cdp, extensionId }: ExtensionBrowser,
  work: () => Promise<unknown>,
): Promise<OwnWork> {
  const events = await traced(cdp, work);
  const spans = events.filter((event): event is Span => event.ph === 'X' && event.dur !== undefined);
  const calls = spans.filter(({ name }) => CALLS.includes(name));
  const isOurs = ({ args }: Span) => args.data?.url?.includes(`${extensionId}/src/content/`) === true;
  const tasks = spans
    .filter(({ name }) => name === TASK)
    .flatMap((task) => {
      const inTask = calls.filter((call) => lies(call, task));
      const own = inTask.filter(isOurs);
      if (own.length === 0) return [];
      // A promise's work bears no name: it is taken for ours where nobody else was called in the task.
      const promises = spans.filter(({ name }) => name === 'RunMicrotasks').filter((one) => lies(one, task));
      return [timeOf(own.length === inTask.length ? [...own, ...promises] : own)];
    });
  return {
    calls: calls.filter(isOurs).length,
    milliseconds: tasks.reduce((sum, time) => sum + time, 0),
    longestTask: Math.max(0, ...tasks),
  };
}

async function traced(cdp: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'v8.execute'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return events;
}

const lies = (inner: Span, outer: Span): boolean =>
  inner !== outer &&
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + inner.dur <= outer.ts + outer.dur;

/** Milliseconds of the outermost of these. */
const timeOf = (spans: readonly Span[]): number =>
  spans
    .filter((span) => !spans.some((other) => lies(span, other)))
    .reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000;
