import { Agent, request } from 'node:http';
import { v7 as uuidv7 } from 'uuid';
import type { Reply } from '../../cloud/contract/shared/errors';
import type { OwnServer } from './own-server';
import { problem } from './submit-rate';

const agent = new Agent({ keepAlive: true, maxSockets: 200 });

/** What came of one call: how long after the intended moment it was answered, in milliseconds, and with what; null: not at all. */
export interface Heard {
  readonly ms: number;
  readonly reply: Reply | null;
}

/** What came of one submit. */
export interface Answered {
  readonly ms: number;
  readonly requestId: string | null;
}

/** One call of an operation over HTTP. */
export interface HttpCall {
  readonly function: string;
  readonly operation: string;
  readonly input: object;
  readonly token: string;
}

function post(server: OwnServer, call: HttpCall, intendedAt: number): Promise<Heard> {
  const body = JSON.stringify({ operation: call.operation, input: call.input, key: uuidv7() });
  return new Promise((resolve) => {
    const end = (reply: Reply | null) => resolve({ ms: performance.now() - intendedAt, reply });
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: server.port,
        path: `/fn/${call.function}`,
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          Authorization: `Bearer ${call.token}`,
        },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => end(JSON.parse(Buffer.concat(parts).toString()) as Reply));
      },
    );
    sent.on('error', () => end(null));
    sent.end(body);
  });
}

/**
 * Calls on a schedule, whether or not earlier calls have been answered, so that a slow server cannot slow its own measurement.
 * `onAnswer` hears of each answer as it comes.
 */
export async function callOnSchedule(
  server: OwnServer,
  load: { perSecond: number; seconds: number },
  callAt: (turn: number) => HttpCall,
  onAnswer: (one: Heard) => void = () => undefined,
): Promise<Heard[]> {
  const total = load.perSecond * load.seconds;
  const startedAt = performance.now();
  const running: Promise<Heard>[] = [];
  while (running.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * load.perSecond));
    while (running.length < due) {
      const turn = running.length;
      const intendedAt = startedAt + (turn / load.perSecond) * 1000;
      running.push(
        post(server, callAt(turn), intendedAt).then((one) => {
          onAnswer(one);
          return one;
        }),
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return Promise.all(running);
}

function answered({ ms, reply }: Heard): Answered {
  return { ms, requestId: reply?.ok ? (reply.data as { requestId: string }).requestId : null };
}

/** Submits on a schedule; `onAnswer` hears of each answer as it comes. */
export async function submitOnSchedule(
  server: OwnServer,
  entranceId: string,
  load: { perSecond: number; seconds: number },
  onAnswer: (one: Answered) => void = () => undefined,
): Promise<Answered[]> {
  const callAt = (turn: number): HttpCall => ({
    function: 'requests',
    operation: 'report-issue',
    input: problem(entranceId, turn),
    token: server.tokens[turn % server.tokens.length] as string,
  });
  return (await callOnSchedule(server, load, callAt, (one) => onAnswer(answered(one)))).map(answered);
}
