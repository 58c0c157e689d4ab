import { beforeEach, expect, it } from 'vitest';
import { TRIES, triesOn, WITHIN_MS } from './tries.ts';

let time: number;
let take: () => boolean;

beforeEach(() => {
  time = 1000;
  take = triesOn(() => time);
});

const takeAll = () => Array.from({ length: TRIES }, take);

it('five tries at once are there, a sixth is not', () => {
  expect(takeAll()).not.toContain(false);
  expect(take()).toBe(false);
});

it('a try is there again five seconds after it was taken, and no sooner', () => {
  take();
  time += 1000;
  takeAll();
  time = 1000 + WITHIN_MS - 1;
  expect(take()).toBe(false);
  time += 1;
  expect(take()).toBe(true);
  expect(take()).toBe(false);
});

it('what happens now and then goes on for ever', () => {
  for (let round = 0; round < 100; round++, time += WITHIN_MS / TRIES) expect(take()).toBe(true);
});
