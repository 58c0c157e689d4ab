/**
 * `npm run roundtrip -- <folder>`: sends every policy below a folder round in both renderings, and a sample in every language and generation,
 * prints the figures and writes the tables of docs/reading.md between their marks; the text around them is ours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { between } from '../../rules/docs/marks.ts';
import { corpusFolder } from '../corpus.ts';
import type { LeafOutcome } from './compare.ts';
import { facesOf, lineOf, policyOfFaces, RENDERINGS } from './faces.ts';
import { NOT_SHOWN, whyNotShown } from './not-shown.ts';
import { policiesBelow } from './policies.ts';
import { faultsOf, openStage, type Trip } from './round-trip.ts';
import { NOT_ON_PAGE, STEPS } from './shown.ts';

const PAGE = 'docs/reading.md';
/** So many policies between two lines of progress. */
const PROGRESS = 25;
/** In the order of the table's columns. */
const OUTCOMES = ['equal', 'not-on-page', 'not-shown', 'wrong'] as const;

const policies = policiesBelow(corpusFolder);
if (policies.length === 0) throw new Error(`There is no policy below ${corpusFolder}.`);
const faultsOfFaces: string[] = [];
const [trips, faces] = await Promise.all([everyPolicy(), everyFace()]);
const faults = [...[...trips.values()].flat().flatMap(faultsOf), ...faultsOfFaces];
for (const fault of faults) console.error(fault);

const page = readFileSync(PAGE, 'utf8');
writeFileSync(
  PAGE,
  [
    ['faces', faceTable()],
    ['figures', figures()],
    ['not on the page', notOnPageTable()],
    ['not shown', notShownTable()],
    ['shown as', shownAsTable()],
  ].reduce((text, [name = '', lines = '']) => between(text, name, lines), page),
);
console.log(`${PAGE}\n\n${figures()}`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Both renderings side by side, each in a page of its own. */
async function everyPolicy(): Promise<Map<string, Trip[]>> {
  const stage = await openStage(policies);
  const all = RENDERINGS.map(async (rendering): Promise<[string, Trip[]]> => {
    let done = 0;
    const sent = await stage.send({ rendering }, () => {
      done++;
      if (done % PROGRESS === 0 || done === policies.length)
        console.log(`${rendering}: ${done} of ${policies.length} policies`);
    });
    return [rendering, sent];
  });
  const trips = new Map(await Promise.all(all));
  await stage.close();
  return trips;
}

async function everyFace(): Promise<string[]> {
  const stage = await openStage([policyOfFaces()]);
  const all = RENDERINGS.map(async (rendering) => {
    const lines: string[] = [];
    for (const face of facesOf(rendering)) {
      const [trip] = await stage.send(face);
      if (!trip) throw new Error('The policy was not sent.');
      lines.push(lineOf(face, trip));
      // What is not shown in another language is what the table says; it needs no reason in the list.
      const wrong = trip.leaves?.some(({ outcome }) => outcome === 'wrong');
      if (wrong) faultsOfFaces.push(`${lineOf(face, trip)}: ${faultsOf(trip).join(' ')}`);
    }
    console.log(`${rendering}: every language and generation`);
    return lines;
  });
  const lines = (await Promise.all(all)).flat();
  await stage.close();
  return lines;
}

function faceTable(): string {
  return [
    '| rendering | language | generation | read | not read whole |',
    '|---|---|---|---|---|',
    ...faces,
  ].join('\n');
}

function figures(): string {
  const rows = RENDERINGS.map((rendering) => {
    const all = trips.get(rendering) ?? [];
    const leaves = all.flatMap((trip) => trip.leaves ?? []);
    const count = (outcome: LeafOutcome['outcome']) =>
      leaves.filter((leaf) => leaf.outcome === outcome).length;
    const whole = all.filter(({ fields }) => fields.length === 8).length;
    const cells = [all.length, whole, leaves.length - count('untold')];
    return `| ${[rendering, ...cells, ...OUTCOMES.map(count)].join(' | ')} |`;
  });
  return [
    '| rendering | policies | of which all 8 fields read | values compared | equal | not on the page | not shown | wrong |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...rows,
  ].join('\n');
}

function notShownTable(): string {
  const rows = NOT_SHOWN.map((entry) => {
    const counts = RENDERINGS.map((rendering) => {
      const leaves = (trips.get(rendering) ?? []).flatMap((trip) => trip.leaves ?? []);
      return leaves.filter((leaf) => leaf.outcome === 'not-shown' && whyNotShown(leaf) === entry).length;
    });
    return `| ${entry.name} | ${counts.join(' | ')} | ${entry.why} |`;
  });
  return [`| what | ${RENDERINGS.join(' | ')} | why |`, '|---|---:|---:|---|', ...rows].join('\n');
}

function notOnPageTable(): string {
  const rows = NOT_ON_PAGE.map(({ what, why, leaves }) => {
    const counts = RENDERINGS.map((rendering) => {
      const all = (trips.get(rendering) ?? []).flatMap((trip) => trip.leaves ?? []);
      return all.filter(({ leaf, outcome }) => outcome === 'not-on-page' && leaves.includes(leaf)).length;
    });
    return `| ${what} | ${counts.join(' | ')} | ${why} |`;
  });
  return [`| what | ${RENDERINGS.join(' | ')} | why |`, '|---|---:|---:|---|', ...rows].join('\n');
}

function shownAsTable(): string {
  const rows = STEPS.map(({ shows, why }) => `| ${shows} | ${why} |`);
  return ['| the editor shows | why |', '|---|---|', ...rows].join('\n');
}
