/** The options page: draws what the browser allows now, and again whenever that changes. */
import { render } from 'preact';
import { browser } from '../browser.ts';
import { accessNow, type CloudAccess, switchCloud } from './access.ts';
import { Options } from './options.tsx';

const { permissions } = browser;
const root = document.getElementById('options');
if (!root) throw new Error('options: index.html has no element with the id "options"');

/** What became of the last press, by the cloud's name. */
let told: { name: string; sentence: string } | null = null;

async function draw(): Promise<void> {
  const clouds = await accessNow(permissions);
  if (root) render(<Options clouds={clouds} told={told} onSwitch={press} />, root);
}

async function press(cloud: CloudAccess): Promise<void> {
  const problem = await switchCloud(cloud, permissions);
  told = { name: cloud.name, sentence: problem ?? 'Reload the tabs of this portal that are open.' };
  await draw();
}

permissions.onAdded.addListener(draw);
permissions.onRemoved.addListener(draw);
await draw();
