import { expect, it } from 'vitest';
import { ENGLISH, type LabelKey } from './languages.ts';
import { finds, keySaid, languagesOf, learn, meaningsOf, says } from './meanings.ts';
import { LANGUAGES, TRANSLATIONS } from './translations.ts';

learn(TRANSLATIONS);

/** Options, boxes and tabs that stand together: what one of them says, no other of them may say in the same language. */
const TOGETHER: readonly (readonly LabelKey[])[] = [
  ['row.users', 'row.targetResources', 'row.network', 'row.conditions', 'row.grant', 'row.session'],
  ['tab.include', 'tab.exclude'],
  ['users.none', 'users.all', 'users.select'],
  ['target.none', 'target.allInternet', 'target.allAgentResources', 'target.all', 'target.select'],
  ['network.configure.yes', 'network.configure.no'],
  ['network.any', 'network.allTrusted', 'network.compliant', 'network.selected'],
  ['grant.block', 'grant.grant'],
  ['grant.and', 'grant.or'],
  keysOf('grant.'),
  keysOf('session.'),
  keysOf('cond.'),
  ['enable.reportOnly', 'enable.on', 'enable.off'],
];

function keysOf(beginning: string): LabelKey[] {
  return Object.keys(ENGLISH.translation.labels).filter((key) => key.startsWith(beginning)) as LabelKey[];
}

it.each(LANGUAGES.map(({ name, translation }) => [name, translation] as const))(
  'in %s no two options that stand together have one text',
  (name, { labels, machineTranslated }) => {
    for (const together of TOGETHER) {
      const texts = together.flatMap((key) => [...(labels[key] ?? []), ...(machineTranslated[key] ?? [])]);
      for (const text of texts) {
        const keys = meaningsOf(text).filter(
          ({ key, language }) => language.name === name && together.includes(key),
        );
        expect(new Set(keys.map(({ key }) => key)).size, `${name}: ${text}`).toBe(1);
      }
    }
  },
);

it('no text means one option in one language and another of the same set in another language', () => {
  const clashes = TOGETHER.flatMap((together) =>
    LANGUAGES.flatMap(({ translation }) =>
      together.flatMap((key) =>
        (translation.labels[key] ?? []).filter((text) =>
          meaningsOf(text).some(
            (other) => other.decides && other.key !== key && together.includes(other.key),
          ),
        ),
      ),
    ),
  );
  expect(clashes).toEqual([]);
});

it('labels are compared whole, whatever their case, quotes, star or preview mark', () => {
  expect(keySaid('  GRANT * ', ['row.grant', 'row.session'])).toBe('row.grant');
  expect(keySaid('All resources (formerly ‘All cloud apps’)', ['target.all'])).toBe('target.all');
  expect(says('Agent risk (Preview)', 'cond.agentRisk')).toBe(true);
  expect(says('エージェント リスク（プレビュー）', 'cond.agentRisk')).toBe(true);
  expect(says('Grant access now', 'grant.grant')).toBe(false);
  expect(says('Require multifactor authentication for all', 'grant.mfa')).toBe(false);
});

it('token protection goes on with what it is available for', () => {
  expect(
    says('Require token protection for sign-in sessions (whatever comes)', 'session.tokenProtection'),
  ).toBe(true);
});

it('a machine-translated text finds a field and says nothing', () => {
  expect(finds('Escludi', 'tab.exclude')).toBe(true);
  expect(says('Escludi', 'tab.exclude')).toBe(false);
  expect(languagesOf([{ text: 'Escludi', key: 'tab.exclude' }])).toEqual([]);
});

it('texts of two languages are of no one language', () => {
  const on = { text: 'Ein', key: 'enable.on' } as const;
  expect(languagesOf([on]).map(({ code }) => code)).toEqual(['de']);
  expect(languagesOf([on, { text: 'Off', key: 'enable.off' }])).toEqual([]);
});

it('texts of other languages are known once they were learned, and English ones always', () => {
  learn([]);
  expect([says('Sitzung', 'row.session'), says('Session', 'row.session')]).toEqual([false, true]);
  learn(TRANSLATIONS);
  expect([says('Sitzung', 'row.session'), says('Session', 'row.session')]).toEqual([true, true]);
});
