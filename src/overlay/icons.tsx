/** The signs: an octagon, a triangle, a circle, a dotted ring. Shapes differ, so that colour is never all that tells them apart. */
import type { FieldHealth } from '../portal/health.ts';
import type { Sign } from './notes.ts';

/** A sign of 14 px. It has no name of its own: it stands in or beside text that says the same. */
export function SignIcon({ sign }: { sign: Sign }) {
  return (
    <svg class="sign" data-sign={sign} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {SHAPES[sign]}
    </svg>
  );
}

/** Our own mark, so that nothing here is taken for the portal's. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 128 128" width="20" height="20" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="28" />
      <path d="M44 102V28h22a23 23 0 0 1 0 46H58" />
      <path class="tick" d="M66 92l12 12 24-30" />
    </svg>
  );
}

/** Points down; turned round by its owner where that is open. */
export function Chevron() {
  return (
    <svg class="chevron" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d="m2 4 4 4 4-4" />
    </svg>
  );
}

const SHAPES = {
  error: (
    <>
      <path class="fill" d="M4.3.5h5.4l3.8 3.8v5.4l-3.8 3.8H4.3L.5 9.7V4.3z" />
      <path class="mark" d="M7 3.6v4.2M7 10.2v.4" />
    </>
  ),
  warning: (
    <>
      <path class="fill" d="M7 .8 13.7 13H.3z" />
      <path class="mark" d="M7 5v3.9M7 10.9v.3" />
    </>
  ),
  info: (
    <>
      <circle class="fill" cx="7" cy="7" r="6.4" />
      <path class="mark" d="M7 6.6v3.8M7 3.6v.3" />
    </>
  ),
  open: <circle class="ring" cx="7" cy="7" r="5.8" />,
};

/** How well a field was read: a check mark, a half ring, a dotted ring, a question mark. The words stand beside it. */
export function HealthIcon({ status }: { status: FieldHealth['status'] }) {
  return (
    <svg class="sign" data-sign="open" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {HEALTH_SHAPES[status]}
    </svg>
  );
}

const HEALTH_SHAPES = {
  read: <path class="stroke" d="m2 7.5 3.5 3.5L12 3.5" />,
  partly: (
    <>
      <circle class="stroke" cx="7" cy="7" r="5.8" />
      <path class="fill" d="M7 1.2a5.8 5.8 0 0 0 0 11.6z" />
    </>
  ),
  unread: <circle class="ring" cx="7" cy="7" r="5.8" />,
  'not-recognised': <path class="stroke" d="M4 4.6a3 3 0 1 1 4.2 2.8Q7 8 7 9.4M7 12v.3" />,
};
