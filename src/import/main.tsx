/** The import page: has files read by a worker of its own, and what was found stored by the extension's. */
import { render } from 'preact';
import { dayOf } from '../engine/context.ts';
import { NO_RULE_SETTINGS } from '../engine/rule-settings.ts';
import { askWorker, change, NO_ANSWER } from '../pages/ask-worker.ts';
import { Import, type Stage } from './import.tsx';
import type { ChosenFile, FromWorker, ToRead } from './reading.ts';

const root = document.getElementById('import');
if (!root) throw new Error('import: index.html has no element with the id "import"');

/** A browser carries no larger message than 64 MB. */
const MOST_AT_ONCE = 60_000_000;
const TOO_MUCH = 'These policies are more than 60 MB together. Import them in several parts.';

let stage: Stage = { is: 'waiting' };
let reading: Worker | null = null;

const known = await askWorker({ kind: 'tenants-for-import' });
draw();

function draw(next: Stage = stage): void {
  stage = next;
  if (!root) return;
  render(
    <Import
      stage={stage}
      tenants={known?.tenants ?? []}
      shown={known?.shown ?? null}
      problem={known ? known.problem : NO_ANSWER}
      onChosen={read}
      onFailed={(error) => draw({ is: 'failed', why: `The files could not be read: ${error}` })}
      onCancel={cancel}
      keptOf={async (key) => {
        const answer = await askWorker({ kind: 'kept-policies', key });
        return answer?.problem === null ? answer.kept : (answer?.problem ?? NO_ANSWER);
      }}
      store={async (tenant, { policies }, whole) => {
        if (JSON.stringify(policies).length > MOST_AT_ONCE) return TOO_MUCH;
        return change({
          kind: 'import-policies',
          tenant: { ...tenant },
          policies: policies.map(({ json, file }) => ({ json, file: file ?? '' })),
          whole,
        });
      }}
    />,
    root,
  );
}

function cancel(): void {
  end();
  draw({ is: 'cancelled' });
}

function end(): void {
  reading?.terminate();
  reading = null;
}

async function read(files: readonly ChosenFile[]): Promise<void> {
  if (files.length === 0) return draw({ is: 'failed', why: 'There is no *.json file in what was chosen.' });
  reading?.terminate();
  draw({ is: 'reading', read: 0, of: files.length });
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  reading = worker;
  worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (reading !== worker) return;
    if ('read' in data) return draw({ is: 'reading', ...data });
    end();
    draw(
      'done' in data
        ? { is: 'read', found: data.done }
        : { is: 'failed', why: `The files could not be read: ${data.failed}` },
    );
  });
  worker.addEventListener('error', ({ message }) => {
    if (reading !== worker) return;
    end();
    draw({ is: 'failed', why: `The files could not be read: ${message || 'the reader stopped.'}` });
  });
  const rules = (await askWorker({ kind: 'rule-settings' }))?.settings ?? NO_RULE_SETTINGS;
  worker.postMessage({ files, rules, today: dayOf(new Date()) } satisfies ToRead);
}
