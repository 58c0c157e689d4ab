/** Opens the replica's editor on a policy and does the steps of a section, on every face. */
import type { Frame, Page } from '@playwright/test';
import { settled } from '../editor-driver.ts';
import { DEFAULT_FACE } from '../portal/client/face.ts';
import { labelIn } from '../portal/client/labels/texts.ts';
import type { Portal } from '../portal/server.ts';
import type { FrozenFace } from './faces.ts';
import type { Section, Step } from './sections.ts';

/** The document that holds the editor, after the steps. */
export async function openSection(
  page: Page,
  portal: Portal,
  face: FrozenFace,
  { sample, steps }: Section,
): Promise<Frame> {
  await page.goto('about:blank');
  await page.goto(addressOf(portal, face, sample.policy.id));
  const frame = face.rendering === 'react' ? await reactFrame(page) : page.mainFrame();
  await frame.getByText(labelIn({ ...DEFAULT_FACE, ...face }, 'row.session'), { exact: true }).waitFor();
  for (const step of steps) await doStep(frame, face, step);
  await settled(frame);
  return frame;
}

export const addressOf = (portal: Portal, face: FrozenFace, policyId: string): string =>
  portal.editorUrl(policyId, undefined, face);

async function reactFrame(page: Page): Promise<Frame> {
  const frame = await (
    await page.locator('iframe.fxs-reactview-frame-active').elementHandle()
  )?.contentFrame();
  if (!frame) throw new Error('The replica shows no frame of a React view.');
  return frame;
}

async function doStep(frame: Frame, face: FrozenFace, step: Step): Promise<void> {
  const said = (key: Parameters<typeof labelIn>[1]) => labelIn({ ...DEFAULT_FACE, ...face }, key);
  if ('row' in step) {
    const label = frame.getByText(said(step.row), { exact: true });
    await frame.locator('.ext-row').filter({ has: label }).locator('.fxc-selector-link, .ms-Link').click();
  } else if ('tab' in step) {
    const tab = frame.getByRole('tab', { name: said(step.tab), exact: true });
    await tab.click();
    await frame
      .locator('[role="tab"][aria-selected="true"]')
      .filter({ hasText: said(step.tab) })
      .waitFor();
  } else {
    await frame.getByRole('combobox', { name: said(step.dropDown), exact: true }).click();
    await frame.locator('[role="combobox"][aria-expanded="true"]').waitFor();
  }
}
