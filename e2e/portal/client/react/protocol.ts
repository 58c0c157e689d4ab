/**
 * What the shell and a frame say to each other: the shell gives the frame its address, the frame sends messages. Host, path and name of a frame
 * are seen on other React views; the query and the messages are inferred.
 */
import type { ListedPolicy } from '../blades/list-blade.ts';

/** One frame host of many; its number changes from day to day. */
export const FRAME_ORIGIN = 'https://sandbox-1.reactblade.portal.azure.net';

/** Name of the frame, and of the view within its address. */
export const EDITOR_VIEW = 'PolicyBlade.ReactView';
export const LIST_VIEW = 'PoliciesList.ReactView';
export type View = typeof EDITOR_VIEW | typeof LIST_VIEW;

/** The title that the shell is to draw, a policy as it was saved, or one that the shell is to open: null for a new one. */
export type FrameMessage =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'saved'; readonly saved: ListedPolicy }
  | { readonly kind: 'open'; readonly policyId: string | null };

/** What the address of a frame with a view says. */
export interface FrameAddress {
  /** Origin of the shell, to which the frame's messages go. */
  readonly shell: string;
  readonly view: View;
  /** The policy; null for a new one. */
  readonly policyId: string | null;
}

/**
 * The address of a frame.
 * @param shell The shell's own address: what its query says goes to the frame, too.
 * @param view What it shows; null for a frame that is only kept warm.
 * @param policyId Policy to open in the editor, null for a new one.
 */
export function frameUrl(shell: Location, view: View | null, policyId: string | null = null): string {
  const query = new URLSearchParams(shell.search);
  query.set('trustedAuthority', shell.origin);
  if (view !== null) query.set('view', view);
  if (policyId) query.set('policyId', policyId);
  return `${FRAME_ORIGIN}/React/Index?${query}`;
}

/** Reads the address of a frame that shows a view. Throws when it names no shell to talk to. */
export function frameAddress(search: string): FrameAddress {
  const query = new URLSearchParams(search);
  const shell = query.get('trustedAuthority');
  if (shell === null)
    throw new Error('The address of this frame names no shell: trustedAuthority is missing.');
  const view = query.get('view') === LIST_VIEW ? LIST_VIEW : EDITOR_VIEW;
  return { shell, view, policyId: query.get('policyId') };
}
