/** One line that counts the unit tests: `unit: N passed, N failed, N skipped`. */
export default class UnitReporter {
  onTestRunEnd(modules) {
    const counted = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && module.errors().length > 0) counted.failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        counted[state === 'passed' || state === 'skipped' ? state : 'failed']++;
      }
    }
    console.log(`unit: ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped`);
  }
}
