/**
 * The sign before a policy's name. Shape and colour differ, and a name is there for those who see neither.
 */
import { SIGN_NAMES, type Sign } from './sign.ts';

/** An octagon, a triangle, a circle, a dotted ring or a check mark, 16 px. */
export function SignIcon({ sign }: { sign: Sign }) {
  return (
    <svg
      class={`sign sign-${sign}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role="img"
      aria-label={SIGN_NAMES[sign]}
    >
      {shapes[sign]}
    </svg>
  );
}

const shapes = {
  error: (
    <>
      <path class="fill" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      <path class="mark" d="M8 4.5v4M8 11v.5" />
    </>
  ),
  warning: (
    <>
      <path class="fill" d="M8 1.2 15.4 14.5H.6z" />
      <path class="mark" d="M8 6v4M8 12v.4" />
    </>
  ),
  info: (
    <>
      <circle class="fill" cx="8" cy="8" r="7" />
      <path class="mark" d="M8 7.5v4M8 4.5V5" />
    </>
  ),
  open: <circle class="ring" cx="8" cy="8" r="6.2" />,
  none: <path class="check" d="m2.5 8.5 3.5 4 7-9" />,
};
