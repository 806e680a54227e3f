const { writeFileSync } = require('node:fs');

/** Counts the tests of each jest project, and names those that failed, into the file HUMAS_TEST_COUNTS; a suite that could not be run counts as one that failed. */
module.exports = class CountByProject {
  counts = {};
  failures = [];

  onTestResult({ context }, result) {
    const name = context.config.displayName.name;
    const count = (this.counts[name] ??= { passed: 0, failed: 0, skipped: 0 });
    count.passed += result.numPassingTests;
    count.failed += result.numFailingTests + (result.testExecError ? 1 : 0);
    count.skipped += result.numPendingTests + result.numTodoTests;
    const failed = result.testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    if (result.testExecError) failed.push(String(result.testExecError.message));
    this.failures.push(...failed.map((what) => ({ project: name, file: result.testFilePath, what })));
  }

  onRunComplete() {
    writeFileSync(process.env.HUMAS_TEST_COUNTS, JSON.stringify({ counts: this.counts, failures: this.failures }));
  }
};
