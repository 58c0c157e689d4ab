/**
 * Something that is rendered anew without end, as in the first rendering.
 * @jsxImportSource react
 */
import { Text } from '@fluentui/react/lib/Text';
import { useEffect, useState } from 'react';

const EVERY_MS = 50;

export function Restless() {
  const [renderings, setRenderings] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRenderings((before) => before + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return <Text variant="tiny">{'.'.repeat(1 + (renderings % 3))}</Text>;
}
