/**
 * Context panes: Panels in a layer at the end of the frame's body. They do not block the form, and a click beside them does not close
 * them, as with the panes of the shell (inferred). A closed one goes when its movement has ended.
 * @jsxImportSource react
 */
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { phrase } from '../labels/texts.ts';
import type { ContextPanes } from '../panes/context-pane.ts';
import { Controls } from './controls/controls.tsx';
import { keyOf } from './keys.ts';
import { useObserved } from './observed.ts';

type Slot = ReturnType<ContextPanes['slots']>[number];

export function ContextPanesView({ panes }: { panes: ContextPanes }) {
  const slots = useObserved(panes, (all) => [...all.slots()]);
  return slots.map((slot) => <ContextPane key={keyOf(slot)} slot={slot} panes={panes} />);
}

function ContextPane({ slot, panes }: { slot: Slot; panes: ContextPanes }) {
  const isOpen = useObserved(slot, ({ visible }) => visible());
  const { title, button, controls } = slot.pane;
  return (
    <Panel
      headerText={title}
      isOpen={isOpen}
      isBlocking={false}
      isFooterAtBottom
      type={PanelType.custom}
      customWidth="400px"
      closeButtonAriaLabel={phrase('Close')}
      onDismiss={() => panes.close()}
      onRenderFooterContent={() => <PrimaryButton text={button} onClick={() => panes.apply(slot)} />}
    >
      <Controls controls={controls} />
    </Panel>
  );
}
