import { format } from 'node:util';

/** What was printed since the last test ended; a test that expects words spies on the console itself. */
let printed: string[] = [];

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
for (const method of methods) {
  console[method] = (...words: unknown[]) => {
    printed.push(`console.${method}: ${format(...words)}`);
  };
}

function refuseWords(): void {
  const words = printed;
  printed = [];
  if (words.length > 0) throw new Error(`Unexpected console output:\n${words.join('\n')}`);
}

afterEach(refuseWords);
afterAll(refuseWords);
