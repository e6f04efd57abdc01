const { writeSync } = require('node:fs');

/** Ends the output with one line that a person and a machine read alike: `N passed, N failed`. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that could not be loaded has no test to count, and is a failure all the same.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
    // At the exit, as jest's own summary is printed after all reporters.
    process.once('exit', () => writeSync(1, `${line}\n`));
  }
};
