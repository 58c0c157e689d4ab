import { describe, expect, it } from 'vitest';
import { progressOn } from './progress.ts';
import { folder, policy, ruleSet, write } from './run.fixture.ts';
import { run } from './run.ts';

function shown(...times: number[]): string[] {
  const written: string[] = [];
  let now = 1000;
  const progress = progressOn({ write: (text) => void written.push(text), now: () => now });
  times.forEach((time, index) => {
    now = 1000 + time;
    progress.onProgress(index + 1, times.length);
  });
  progress.end();
  return written;
}

const CLEAR = '\r\u001b[K';

describe('progress', () => {
  it('says nothing of a check that is over in a moment', () => expect(shown(10, 20, 499)).toEqual([]));

  it('says how far a longer one has come, not at every file, and goes at the end', () => {
    expect(shown(100, 600, 650, 700, 710)).toEqual([
      `${CLEAR}2 of 5 files read`,
      `${CLEAR}4 of 5 files read`,
      CLEAR,
    ]);
  });

  it('is nowhere when nobody looks', () => {
    const progress = progressOn(null);
    progress.onProgress(1, 1);
    expect(progress.end()).toBeUndefined();
  });

  it('is gone before the report of the command', async () => {
    for (const name of ['a', 'b', 'c']) write(`p/${name}.json`, policy(name));
    const written: string[] = [];
    let now = 0;
    const writeText = (text: string) => void written.push(text);
    await run(['check', 'p'], {
      folder,
      today: '2026-11-24',
      ruleSet,
      out: writeText,
      err: writeText,
      terminal: {
        write: writeText,
        now: () => {
          now += 400;
          return now;
        },
      },
    });
    expect(written.slice(0, -1)).toEqual([`${CLEAR}2 of 3 files read`, `${CLEAR}3 of 3 files read`, CLEAR]);
    expect(written.at(-1)).toContain('3 policies checked');
  });
});
