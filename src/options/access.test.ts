import { expect, it } from 'vitest';
import { accessNow, isOn, isPartlyOn, type Permissions, switchCloud } from './access.ts';

function browserThatAllows(...start: string[]) {
  const allowed = new Set(start);
  const asked: string[][] = [];
  let answer: () => Promise<boolean> = async () => true;
  const permissions: Permissions = {
    contains: async ({ origins }) => origins.every((origin) => allowed.has(origin)),
    async request({ origins }) {
      asked.push(origins);
      const yes = await answer();
      if (yes) for (const origin of origins) allowed.add(origin);
      return yes;
    },
    async remove({ origins }) {
      for (const origin of origins) allowed.delete(origin);
      return true;
    },
  };
  const government = async () => {
    const [, cloud] = await accessNow(permissions);
    if (!cloud) throw new Error('There is no second cloud.');
    return cloud;
  };
  return {
    permissions,
    asked,
    government,
    answers: (next: typeof answer) => {
      answer = next;
    },
  };
}

it('a cloud is on when all its hosts are allowed, and said to be on in part before that', async () => {
  const { government } = browserThatAllows('https://portal.azure.us/*');
  const cloud = await government();
  expect(cloud).toMatchObject({ name: 'US Government', optional: true });
  expect(isOn(cloud)).toBe(false);
  expect(isPartlyOn(cloud)).toBe(true);
  expect(cloud.closed).toContain('entra.microsoft.us');
  expect(cloud.closed).not.toContain('portal.azure.us');
});

it('asks for the hosts of that cloud alone, and gives the same ones back', async () => {
  const { permissions, asked, government } = browserThatAllows();
  expect(await switchCloud(await government(), permissions)).toBeNull();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('https://*.portal.azure.us/*');
  expect(asked.flat().filter((origin) => !origin.includes('.us/'))).toEqual([]);
  expect(isOn(await government())).toBe(true);
  expect(await switchCloud(await government(), permissions)).toBeNull();
  expect((await government()).closed).toHaveLength(5);
});

it('an admin who says no, and a browser that refuses, are told of in a sentence', async () => {
  const { permissions, government, answers } = browserThatAllows();
  answers(async () => false);
  expect(await switchCloud(await government(), permissions)).toMatch(
    /not given access\. Nothing has changed/,
  );
  answers(() => Promise.reject(new Error('by policy')));
  expect(await switchCloud(await government(), permissions)).toMatch(/refused: by policy/);
  expect(isOn(await government())).toBe(false);
});
