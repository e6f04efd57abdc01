import { Agent, request } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import type { OwnServer } from './own-server';
import { problem } from './submit-rate';

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** What came of one call: how long after the intended moment it was answered, in milliseconds, and with what. */
export interface Answered {
  readonly ms: number;
  readonly requestId: string | null;
}

function post(server: OwnServer, token: string, body: string, intendedAt: number): Promise<Answered> {
  return new Promise((resolve) => {
    const end = (requestId: string | null) => resolve({ ms: performance.now() - intendedAt, requestId });
    const call = request(
      {
        agent,
        host: '127.0.0.1',
        port: server.port,
        path: '/fn/requests',
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          Authorization: `Bearer ${token}`,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const reply = JSON.parse(Buffer.concat(parts).toString()) as {
            ok: boolean;
            data?: { requestId: string };
          };
          end(reply.ok ? (reply.data?.requestId ?? null) : null);
        });
      },
    );
    call.on('error', () => end(null));
    call.end(body);
  });
}

/**
 * Submits on a schedule, whether or not earlier submits have been answered, so that a slow server cannot slow its own measurement.
 * `onAnswer` hears of each answer as it comes.
 */
export async function submitOnSchedule(
  server: OwnServer,
  entranceId: string,
  load: { perSecond: number; seconds: number },
  onAnswer: (one: Answered) => void = () => undefined,
): Promise<Answered[]> {
  const total = load.perSecond * load.seconds;
  const startedAt = performance.now();
  const running: Promise<Answered>[] = [];
  while (running.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * load.perSecond));
    while (running.length < due) {
      const turn = running.length;
      const input = problem(entranceId, turn);
      const body = JSON.stringify({ operation: 'report-issue', input, key: uuidv7() });
      const token = server.tokens[turn % server.tokens.length] as string;
      const intendedAt = startedAt + (turn / load.perSecond) * 1000;
      running.push(
        post(server, token, body, intendedAt).then((one) => {
          onAnswer(one);
          return one;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return Promise.all(running);
}
