/** The sign of how far something is covered: a check mark on a disc, a half disc, a cross on a square, a dotted ring. */
import type { Covered } from '../engine/coverage.ts';

export const COVERED_NAMES: Readonly<Record<Covered, string>> = {
  covered: 'Covered',
  partly: 'In part',
  not: 'Not covered',
  'not-known': 'Not known',
};

/** 16 px, without a name of its own: it stands beside text that says the same. */
export function CoverageSign({ covered }: { covered: Covered }) {
  return (
    <svg class={`sign sign-${covered}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {shapes[covered]}
    </svg>
  );
}

const shapes = {
  covered: (
    <>
      <circle class="fill" cx="8" cy="8" r="7" />
      <path class="mark" d="m4.8 8.4 2.3 2.4 4.2-5" />
    </>
  ),
  partly: (
    <>
      <circle class="outline" cx="8" cy="8" r="6.2" />
      <path class="fill" d="M8 1.8a6.2 6.2 0 0 0 0 12.4z" />
    </>
  ),
  not: (
    <>
      <rect class="fill" x="1.5" y="1.5" width="13" height="13" rx="1.5" />
      <path class="mark" d="m5 5 6 6m0-6-6 6" />
    </>
  ),
  'not-known': <circle class="ring" cx="8" cy="8" r="6.2" />,
};
