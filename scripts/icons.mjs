/**
 * Draws assets/icon.svg in the four sizes that the browsers and the stores ask for. The pictures are the same
 * bytes on every run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const assets = fileURLToPath(new URL('../assets/', import.meta.url));
const svg = readFileSync(path.join(assets, 'icon.svg'));
for (const size of [16, 32, 48, 128]) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
  writeFileSync(path.join(assets, `icon-${size}.png`), png);
  console.log(`assets/icon-${size}.png  ${png.length} B`);
}
