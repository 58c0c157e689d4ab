/**
 * Info box: a MessageBar, which says its text once, and a moment after it is there.
 * @jsxImportSource react
 */
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import type { InfoBox } from '../../controls/info-box.ts';

const TYPES = {
  Info: MessageBarType.info,
  Warning: MessageBarType.severeWarning,
  Error: MessageBarType.error,
};

export const InfoBoxView = ({ control }: { control: InfoBox }) => (
  <div className="ext-field">
    <MessageBar messageBarType={TYPES[control.style]} isMultiline>
      {control.message}
      {control.link && (
        <>
          {' '}
          <Link>{control.link}</Link>
        </>
      )}
    </MessageBar>
  </div>
);
