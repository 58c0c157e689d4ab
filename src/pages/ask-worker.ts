/** How the extension's own pages ask the worker. */
import { browser } from '../browser.ts';
import { type PageAnswerOf, type PageMessage, type PageMessageOf, pageAnswers } from './messages.ts';

/** Asks the worker. Null when it did not answer, or not in the form of an answer: then nothing is known. */
export async function askWorker<K extends PageMessage['kind']>(
  question: PageMessageOf<K>,
): Promise<PageAnswerOf<K> | null> {
  try {
    const parsed = pageAnswers[question.kind as K].safeParse(await browser.runtime.sendMessage(question));
    return parsed.success ? (parsed.data as PageAnswerOf<K>) : null;
  } catch {
    return null;
  }
}

/** What is said where the worker did not answer. */
export const NO_ANSWER =
  'Preflight did not answer. Load this page again; if that does not help, restart the browser.';

/** Asks for a change. @returns a sentence why it was not done, else null */
export const change = async <K extends PageMessage['kind']>(
  question: PageMessageOf<K>,
): Promise<string | null> => {
  const answer = (await askWorker(question)) as { problem: string | null } | null;
  return answer ? answer.problem : NO_ANSWER;
};
