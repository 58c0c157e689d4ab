/**
 * The frame's page with the list of policies, which it asks for itself.
 * @jsxImportSource react
 */
import { LIST_SUBTITLE, LIST_TITLE } from '../blades/list-texts.ts';
import { oddities } from '../oddities.ts';
import { askPolicies } from './asks.ts';
import { ListView } from './list-view.tsx';
import type { FrameMessage } from './protocol.ts';

const ask = () => askPolicies(oddities.asks);

/**
 * Tells the shell the title and gives what is to be rendered.
 * @param shell Origin of the shell.
 */
export function listPage(shell: string, tell: (message: FrameMessage) => void) {
  tell({ kind: 'title', title: LIST_TITLE, subtitle: LIST_SUBTITLE });
  return <ListView ask={ask} open={(policyId) => tell({ kind: 'open', policyId })} shell={shell} />;
}
