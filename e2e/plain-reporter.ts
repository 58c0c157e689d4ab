/** One line that counts the browser tests: `e2e: N passed, N failed, N skipped`. */
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

export default class PlainReporter implements Reporter {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  onTestEnd(_test: TestCase, { status }: TestResult): void {
    if (status === 'passed') this.#passed++;
    else if (status === 'skipped') this.#skipped++;
    else this.#failed++;
  }

  onEnd(): void {
    console.log(`e2e: ${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
