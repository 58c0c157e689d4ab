/**
 * Starts the frame's page with the view that its address names.
 * @jsxImportSource react
 */
import './fluent-config.ts';
import './frame.css';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { setRTL } from '@fluentui/react/lib/Utilities';
import { createRoot } from 'react-dom/client';
import { face } from '../face.ts';
import { editorPage } from './editor-page.tsx';
import { registerGlyphs } from './icons.tsx';
import { listPage } from './list-page.tsx';
import { type FrameAddress, type FrameMessage, frameAddress, LIST_VIEW } from './protocol.ts';
import { THEMES } from './themes.ts';

void start(frameAddress(location.search));

async function start({ shell, view, policyId }: FrameAddress): Promise<void> {
  const tell = (message: FrameMessage): void => window.parent.postMessage(message, shell);
  const page = view === LIST_VIEW ? listPage(shell, tell) : await editorPage(policyId, tell);
  registerGlyphs();
  document.documentElement.lang = face.language;
  setRTL(face.direction === 'rtl');
  createRoot(document.getElementById('root') as HTMLElement).render(
    <ThemeProvider applyTo="body" theme={THEMES[face.theme]}>
      {page}
    </ThemeProvider>,
  );
}
