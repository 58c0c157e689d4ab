/**
 * The (i) behind a label: a button with a tooltip, which stands in a layer at the end of the body while it is shown.
 * @jsxImportSource react
 */
import { IconButton } from '@fluentui/react/lib/Button';
import { TooltipHost } from '@fluentui/react/lib/Tooltip';
import { phrase } from '../../labels/texts.ts';

/** Nothing while the text is missing. */
export const InfoBalloon = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <TooltipHost content={text}>
      <IconButton className="ext-info" iconProps={{ iconName: 'Info' }} ariaLabel={phrase('Info')} />
    </TooltipHost>
  );
