/** Reads files and runs the rules on them away from the page, so that it stays alive under many or large ones. */
import { policyRules } from '../../rules/index.ts';
import { policyRulesAsSet } from '../engine/rule-settings.ts';
import { checking } from '../report/check.ts';
import { policiesInFile, type ReadFile, tooLarge, unreadable } from '../report/read.ts';
import { summaryWords } from '../report/words.ts';
import { type ExportedPolicy, exportedPolicy } from '../store/exports.ts';
import type { ChosenFile, FromWorker, ToRead } from './reading.ts';

const tell = (message: FromWorker) => self.postMessage(message);

self.addEventListener('message', ({ data }: MessageEvent<ToRead>) => {
  read(data).catch((error: unknown) => tell({ failed: String(error) }));
});

async function read(data: ToRead): Promise<void> {
  const { files, rules, today } = data;
  const checks = checking({
    policyRules: policyRulesAsSet(policyRules, rules),
    tenantRules: [],
    asTenant: false,
    rules: {
      chosen: false,
      off: policyRules.filter(({ id }) => rules.off.includes(id)),
      severities: rules.severities,
    },
    emergencyAccounts: null,
    directory: null,
    acceptances: { tenant: null, all: [], today },
  });
  const policies: ExportedPolicy[] = [];
  for (const [index, chosen] of files.entries()) {
    const { read, exported } = await readFile(chosen);
    checks.add(read);
    policies.push(...exported);
    tell({ read: index + 1, of: files.length });
  }
  const report = checks.report();
  tell({
    done: {
      policies,
      problems: report.policies.flatMap(({ displayName, id, source, problems }) =>
        problems.map((problem) => ({ name: displayName ?? id ?? '', file: source.file, problem })),
      ),
      skipped: report.skipped,
      unreadable: report.unreadable,
      summary: summaryWords(report),
    },
  });
}

async function readFile({
  name,
  named,
  file,
}: ChosenFile): Promise<{ read: ReadFile; exported: readonly ExportedPolicy[] }> {
  const not = (why: string) => ({ read: unreadable(name, why), exported: [] });
  const why = tooLarge(file.size);
  if (why !== null) return not(why);
  try {
    const read = policiesInFile(name, named, new Uint8Array(await file.arrayBuffer()));
    return { read, exported: read.policies.flatMap(({ json }) => exportedPolicy(json, name) ?? []) };
  } catch (error) {
    return not(error instanceof RangeError ? 'It nests too deeply.' : String(error));
  }
}
