/** docs/command-line.md says what the command does. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyRules, tenantRules } from '../../rules/index.ts';
import { readConfig } from '../settings/config.ts';
import { called } from './run.fixture.ts';

const page = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');

it('its configuration is one', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
  const config = readConfig('docs', Buffer.from(json), [...policyRules, ...tenantRules]);
  expect(config).toMatchObject({ accepted: [expect.anything()], off: [expect.anything()] });
});

it('it names every option and format', async () => {
  const { out } = await called('check', '--help');
  const options = [...out.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option);
  expect(options).toContain('--tenant');
  for (const option of options) if (option !== '--help') expect(page).toContain(`| \`${option}\` |`);
  for (const format of ['pretty', 'json', 'sarif', 'markdown', 'csv', 'html']) {
    expect(out).toContain(`"${format}"`);
    expect(page).toContain(`- **${format}** `);
  }
});
