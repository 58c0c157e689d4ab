/** The questions in the order in which they are to be asked, with the guidance cards that answer each. */
import { guidanceCards } from '../../rules/index.ts';
import type { GuidanceCard } from '../engine/guidance.ts';

/** What stands between the cards of a step. */
export type Tool = 'decoder' | 'policies';

export interface Step {
  readonly title: string;
  /** A card that bears the step's title stands without one of its own. */
  readonly parts: readonly (GuidanceCard | Tool)[];
}

const ORDER: readonly { readonly title?: string; readonly parts: readonly (GuidanceCard['id'] | Tool)[] }[] =
  [
    { parts: ['guidance-0x8004de40-connectivity-first'] },
    { parts: ['guidance-signin-log-decoder', 'decoder'] },
    {
      title: 'Which policies of your tenant reach OneDrive?',
      parts: ['policies', 'guidance-what-onedrive-asks-for', 'guidance-what-if-limits'],
    },
    { parts: ['guidance-client-steps', 'guidance-single-machine', 'guidance-password-change'] },
    { parts: ['guidance-propagation', 'guidance-test-and-rollback'] },
  ];

/** @throws when a card is named that there is none of */
export const steps: readonly Step[] = ORDER.map(({ title, parts: names }) => {
  const parts = names.map((name) => (name === 'decoder' || name === 'policies' ? name : cardOf(name)));
  const [lead] = parts;
  return { title: title ?? (typeof lead === 'object' ? lead.title : ''), parts };
});

function cardOf(id: string): GuidanceCard {
  const card = guidanceCards.find((one) => one.id === id);
  if (!card) throw new Error(`guide: there is no card ${id}`);
  return card;
}
