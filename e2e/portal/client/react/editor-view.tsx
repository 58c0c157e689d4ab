/**
 * The editor's form. Its title and subtitle are the shell's and stand outside of the frame.
 * @jsxImportSource react
 */
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { CommandBar } from '@fluentui/react/lib/CommandBar';
import { Text } from '@fluentui/react/lib/Text';
import type { Editor } from '../editor.ts';
import { label, since } from '../labels/texts.ts';
import { oddities } from '../oddities.ts';
import type { ContextPanes } from '../panes/context-pane.ts';
import { ContextPanesView } from './context-panes.tsx';
import { Controls } from './controls/controls.tsx';
import { useObserved } from './observed.ts';
import { Restless } from './restless.tsx';

const DELETE = { key: 'delete', text: label('cmd.delete'), iconProps: { iconName: 'Delete' } };
const LATER_COMMANDS = (['cmd.policyInformation', 'cmd.policyImpact'] as const).map((key) => ({
  key,
  text: label(key),
  iconProps: { iconName: 'PageList' },
}));
/** Commands of an existing policy, as in the first rendering. */
const COMMANDS = since('2025') ? [DELETE, ...LATER_COMMANDS] : [DELETE];

export function EditorView({ editor, panes }: { editor: Editor; panes: ContextPanes }) {
  const section = useObserved(editor, (one) => one.section());
  return (
    <div className="ext-editor">
      {oddities.restless && <Restless />}
      {!editor.isNew && <CommandBar items={COMMANDS} styles={{ root: { padding: 0 } }} />}
      <div className="ext-body">
        <div className="ext-column">
          <Controls controls={[editor.intro, editor.name]} />
          <Text as="h3" variant="mediumPlus" block className="ext-heading">
            {label('heading.assignments')}
          </Text>
          <Controls controls={editor.assignments} />
          <Text as="h3" variant="mediumPlus" block className="ext-heading">
            {label('heading.accessControls')}
          </Text>
          <Controls controls={editor.accessControls} />
        </div>
        {section.length > 0 && (
          <div className="ext-column">
            <Controls controls={section} />
          </div>
        )}
      </div>
      <Footer editor={editor} />
      <ContextPanesView panes={panes} />
    </div>
  );
}

function Footer({ editor }: { editor: Editor }) {
  const lockoutShown = useObserved(editor, (one) => one.lockoutShown());
  const canSave = useObserved(editor, (one) => one.canSave());
  return (
    <div className="ext-footer">
      <Controls controls={[editor.enable]} />
      {lockoutShown && <Controls controls={[editor.lockout, editor.lockoutChoice]} />}
      <PrimaryButton text={editor.saveText()} disabled={!canSave} onClick={() => void editor.save()} />
    </div>
  );
}
