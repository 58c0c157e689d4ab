/**
 * The frame's page with the editor: asks its own host for the tenant and its policies, and shows one of them.
 * @jsxImportSource react
 */
import ko from 'knockout';
import type { ListedPolicy } from '../blades/list-blade.ts';
import { Directory, type Tenant } from '../directory.ts';
import { Editor } from '../editor.ts';
import { load, savePolicy } from '../load.ts';
import { ContextPanes } from '../panes/context-pane.ts';
import { isObject, type JsonObject } from '../policy/json.ts';
import { EditorView } from './editor-view.tsx';
import type { FrameMessage } from './protocol.ts';

/**
 * Gives what is to be rendered, and tells the shell the title now and whenever it changes.
 * @param policyId The policy; null for a new one.
 */
export async function editorPage(policyId: string | null, tell: (message: FrameMessage) => void) {
  const [tenant, policies] = await Promise.all([
    load<Tenant>('/replica/tenant'),
    load<ListedPolicy[]>('/replica/policies'),
  ]);
  const stored = policies.find(({ id }) => id.toLowerCase() === policyId?.toLowerCase());
  const panes = new ContextPanes();
  const editor = new Editor({
    policy: isObject(stored?.policy) ? stored.policy : null,
    directory: new Directory(
      tenant,
      policies.map(({ policy }) => policy),
    ),
    panes,
    async save(policy: JsonObject) {
      tell({ kind: 'saved', saved: await savePolicy(stored?.id ?? null, policy) });
    },
    // The cross is the shell's.
    close: () => undefined,
  });
  ko.computed(() => tell({ kind: 'title', title: editor.title(), subtitle: editor.subtitle }));
  return <EditorView editor={editor} panes={panes} />;
}
