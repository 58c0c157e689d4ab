/**
 * One line that counts the browser tests: `e2e: N passed, N failed, N skipped`. Before it, numbers that tests have noted as "count" in their
 * annotations ("40 mutations"), each kind summed up.
 */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class PlainReporter implements Reporter {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  readonly #counts = new Map<string, number>();

  onTestEnd(_test: TestCase, { status, annotations }: TestResult): void {
    for (const { type, description = '' } of annotations) {
      const [, number, what] = (type === 'count' && /^(\d+) (.+)$/.exec(description)) || [];
      if (what !== undefined) this.#counts.set(what, (this.#counts.get(what) ?? 0) + Number(number));
    }
    if (status === 'passed') this.#passed++;
    else if (status === 'skipped') this.#skipped++;
    else this.#failed++;
  }

  onEnd(): void {
    for (const [what, number] of this.#counts) console.log(`In all: ${number} ${what}`);
    console.log(`e2e: ${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
