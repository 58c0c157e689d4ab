/**
 * A person, an application or another thing by name, with what tells it from others of that name.
 * @jsxImportSource react
 */
import { Persona, PersonaSize } from '@fluentui/react/lib/Persona';
import { Text } from '@fluentui/react/lib/Text';
import type { ChosenItem } from '../../controls/selector.ts';

export const Item = ({ item }: { item: ChosenItem }) =>
  item.avatar ? (
    <Persona
      text={item.name}
      secondaryText={item.detail}
      size={PersonaSize.size32}
      showSecondaryText={item.detail !== ''}
    />
  ) : (
    <>
      <Text block>{item.name}</Text>
      {item.detail && (
        <Text block variant="small">
          {item.detail}
        </Text>
      )}
    </>
  );
