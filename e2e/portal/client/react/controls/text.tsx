/**
 * Plain text of a form.
 * @jsxImportSource react
 */
import { Link } from '@fluentui/react/lib/Link';
import { Text } from '@fluentui/react/lib/Text';
import type { Text as TextControl } from '../../controls/text.ts';
import { phrase } from '../../labels/texts.ts';

export const TextView = ({ control }: { control: TextControl }) => (
  <Text block className="ext-field">
    {control.text}
    {control.learnMore && (
      <>
        {' '}
        <Link target="_blank" href="https://learn.microsoft.com/entra/identity/conditional-access/">
          {phrase('Learn more')}
        </Link>
      </>
    )}
  </Text>
);
