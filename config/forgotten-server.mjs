// The note of which server `npm start` runs, so that one whose parent was killed does not live on unseen.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runtimeFolder } from './postgres-place.mjs';
import { isAlive } from './postgres-users.mjs';

const notePath = () => join(runtimeFolder(), 'server.json');

function readNote() {
  return existsSync(notePath()) ? JSON.parse(readFileSync(notePath(), 'utf8')) : undefined;
}

/** Ids are given again: a process is the noted server only if it runs the server's file. */
function isOurServer(pid) {
  if (!isAlive(pid)) return false;
  const listed = spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.stdout?.includes('cloud/server/main.ts') ?? false;
}

/**
 * Notes the server of this process.
 * @returns {() => void} removes the note.
 */
export function noteServer(serverPid, address) {
  writeFileSync(notePath(), JSON.stringify({ parentPid: process.pid, serverPid, address }));
  return () => rmSync(notePath(), { force: true });
}

/** The address at which this clone's `npm start` runs already, or undefined. */
export function runningAddress() {
  const note = readNote();
  return note && isAlive(note.parentPid) && isOurServer(note.serverPid) ? note.address : undefined;
}

/** Ends the server that a killed `npm start` left behind. */
export async function endForgottenServer() {
  const note = readNote();
  if (!note) return;
  for (let attempt = 0; isOurServer(note.serverPid) && attempt < 100; attempt += 1) {
    process.kill(note.serverPid, attempt < 50 ? 'SIGTERM' : 'SIGKILL');
    await setTimeout(100);
  }
  rmSync(notePath(), { force: true });
}
