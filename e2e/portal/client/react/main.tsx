/**
 * Starts the frame's page: asks its own host for the tenant and its policies, and shows one of them.
 * @jsxImportSource react
 */
import './fluent-config.ts';
import './frame.css';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { setRTL } from '@fluentui/react/lib/Utilities';
import ko from 'knockout';
import { createRoot } from 'react-dom/client';
import type { ListedPolicy } from '../blades/list-blade.ts';
import { Directory, type Tenant } from '../directory.ts';
import { Editor } from '../editor.ts';
import { face } from '../face.ts';
import { load, savePolicy } from '../load.ts';
import { ContextPanes } from '../panes/context-pane.ts';
import { isObject, type JsonObject } from '../policy/json.ts';
import { EditorView } from './editor-view.tsx';
import { registerGlyphs } from './icons.tsx';
import { type FrameAddress, type FrameMessage, frameAddress } from './protocol.ts';
import { THEMES } from './themes.ts';

void start(frameAddress(location.search));

async function start({ shell, policyId }: FrameAddress): Promise<void> {
  const [tenant, policies] = await Promise.all([
    load<Tenant>('/replica/tenant'),
    load<ListedPolicy[]>('/replica/policies'),
  ]);
  const stored = policies.find(({ id }) => id.toLowerCase() === policyId?.toLowerCase());
  const tell = (message: FrameMessage): void => window.parent.postMessage(message, shell);
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
  registerGlyphs();
  document.documentElement.lang = face.language;
  setRTL(face.direction === 'rtl');
  createRoot(document.getElementById('root') as HTMLElement).render(
    <ThemeProvider applyTo="body" theme={THEMES[face.theme]}>
      <EditorView editor={editor} panes={panes} />
    </ThemeProvider>,
  );
  ko.computed(() => tell({ kind: 'title', title: editor.title(), subtitle: editor.subtitle }));
}
