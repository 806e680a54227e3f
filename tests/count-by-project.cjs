const { writeFileSync } = require('node:fs');

/** Counts the tests of each jest project into the file HUMAS_TEST_COUNTS; a suite that could not be run counts as one that failed. */
module.exports = class CountByProject {
  counts = {};

  onTestResult({ context }, result) {
    const name = context.config.displayName.name;
    const count = (this.counts[name] ??= { passed: 0, failed: 0, skipped: 0 });
    count.passed += result.numPassingTests;
    count.failed += result.numFailingTests + (result.testExecError ? 1 : 0);
    count.skipped += result.numPendingTests + result.numTodoTests;
  }

  onRunComplete() {
    writeFileSync(process.env.HUMAS_TEST_COUNTS, JSON.stringify(this.counts));
  }
};
