/**
 * Round trips: a policy in the replica, everything of it opened, and what the reader knows compared with the policy. No value may be wrong, and
 * each that is not shown has its reason in a list. `npm run roundtrip` does the same with every policy of a folder.
 */
import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import { corpusFolder, hasCorpus } from './corpus.ts';
import { FACE_LANGUAGES, facesToTest, lineOf, policyOfFaces, RENDERINGS } from './roundtrip/faces.ts';
import { ourOwn, type Published, policiesBelow, spread } from './roundtrip/policies.ts';
import { faultsOf, openStage, type Stage } from './roundtrip/round-trip.ts';

/** The React rendering is slower to open. */
const MANY = { knockout: 40, react: 25 };

interface OfWorker {
  /** A tenant with the one policy that every face is asked of. */
  faces: Stage;
}

const test = base.extend<{ opened: (policies: readonly Published[]) => Promise<Stage> }, OfWorker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from the pattern
  opened: async ({}, use) => {
    const stages: Stage[] = [];
    await use(async (policies) => {
      const stage = await openStage(policies);
      stages.push(stage);
      return stage;
    });
    for (const stage of stages) await stage.close();
  },
  faces: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const stage = await openStage([policyOfFaces()]);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ timeout: 240_000 });

for (const rendering of RENDERINGS) {
  test(`our own policies come back from the ${rendering} rendering`, async ({ opened }) => {
    const stage = await opened(ourOwn());
    const trips = await stage.send({ rendering });
    expect(trips.flatMap(faultsOf)).toEqual([]);
    const whole = trips.find(({ policy }) => policy.name === 'everything.json');
    expect(whole?.leaves?.filter(({ outcome }) => outcome !== 'equal')).toEqual([]);
  });

  test(`${MANY[rendering]} published policies come back from the ${rendering} rendering`, async ({
    opened,
  }) => {
    test.skip(!hasCorpus, 'there is no corpus of policies beside this checkout');
    const stage = await opened(spread(policiesBelow(corpusFolder), MANY[rendering]));
    const trips = await stage.send({ rendering });
    expect(trips).toHaveLength(MANY[rendering]);
    expect(trips.flatMap(faultsOf)).toEqual([]);
  });

  for (const language of FACE_LANGUAGES) {
    test(`nothing is read wrong in ${language}, ${rendering}, and as much as docs/reading.md says`, async ({
      faces,
    }) => {
      const documented = readFileSync('docs/reading.md', 'utf8').split('\n');
      const asked = facesToTest(rendering).filter((face) => face.language === language);
      for (const face of asked) {
        const [trip] = await faces.send(face);
        if (!trip) throw new Error('The policy was not sent.');
        const wrong = trip.leaves?.filter(({ outcome }) => outcome === 'wrong') ?? [];
        expect.soft(wrong, face.generation).toEqual([]);
        expect.soft(documented).toContain(lineOf(face, trip));
      }
    });
  }
}
