const { setTimeout } = require('node:timers/promises');
const { TestEnvironment } = require('jest-environment-node');

/** How long connections that a test has closed may take to be gone. */
const PATIENCE_MS = 2_000;

const openSockets = () =>
  process.getActiveResourcesInfo().filter((kind) => kind === 'TCPSocketWrap' || kind === 'TCPServerWrap')
    .length;

/** Node's environment, in which a test file fails that leaves a connection or a listener open. */
module.exports = class ClosedConnectionsEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.openBefore = openSockets();
  }

  async handleTestEvent(event, state) {
    if (event.name !== 'run_finish') return;
    const giveUpAt = Date.now() + PATIENCE_MS;
    while (openSockets() > this.openBefore && Date.now() < giveUpAt) await setTimeout(20);
    const left = openSockets() - this.openBefore;
    if (left > 0)
      state.unhandledErrors.push(new Error(`${left} connection(s) or listener(s) were left open`));
  }
};
