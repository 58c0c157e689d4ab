import { expect, it } from 'vitest';
import { copyText } from './copy-text.ts';
import { finding, unjudged, unreadResult } from './results.fixture.ts';

it('copies a finding with its steps, its risk and its source', () => {
  const result = finding('a', 'grant.operator', 'warning');
  const text = copyText({
    ...result,
    text: { ...result.text, lessSafe: { what: 'Do less.', risk: 'More gets in.' } },
  });
  expect(text).toContain('Warning: Title of a');
  expect(text).toContain('Do:\n1. First this.\n2. Then that.');
  expect(text).toContain('Less safe: Do less.\nRisk: More gets in.');
  expect(text).toContain('https://learn.microsoft.com/grant');
});

it('copies what is not known as not known', () => {
  expect(copyText(unreadResult('a', 'session', ['grant', 'session']))).toContain(
    'To know: Open Grant. Open Session.',
  );
  expect(copyText(unjudged('a', 'network'))).toContain('The page does not show it.');
});

it('leaves markup as the text that it is', () => {
  const result = finding('a', 'grant.operator', 'warning');
  expect(copyText({ ...result, text: { ...result.text, what: '<b>App</b>' } })).toContain('What: <b>App</b>');
});

it('what a name hides is shown in a ticket too', () => {
  const text = copyText({ ...unjudged('a', 'session'), message: 'The control “MFA\u202E” is not known.' });
  expect(text).toContain('“MFA⟨U+202E⟩”');
});
