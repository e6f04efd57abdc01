/** Ends the output with one line that a person and a machine read alike: `N passed, N failed`. */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    // A file that could not be loaded has no test to count, and is a failure all the same.
    const failed =
      results.numFailedTests + results.numRuntimeErrorTestSuites + (results.openHandles?.length ?? 0);
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(
      `${results.numPassedTests} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`,
    );
  }
};
