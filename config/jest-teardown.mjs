/** Lets go of the test server, which stops when no other run uses it. */
export default async function teardown() {
  await globalThis.linliTestServer?.stop();
}
