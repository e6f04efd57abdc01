// Who uses an embedded server: one file per process, so that a killed one is noticed and the last one stops it.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const LOCK_WAIT_MS = 90_000;

/**
 * Whether a process of that id runs.
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Notes that this process uses the server in the folder. */
export function addUser(folder) {
  mkdirSync(join(folder, 'users'), { recursive: true });
  writeFileSync(join(folder, 'users', String(process.pid)), '');
}

/**
 * Removes this process and all dead ones from the users of the server.
 * @returns {boolean} whether somebody else still uses it.
 */
export function removeUser(folder) {
  mkdirSync(join(folder, 'users'), { recursive: true });
  const others = readdirSync(join(folder, 'users')).filter((name) => {
    const stays = Number(name) !== process.pid && isAlive(Number(name));
    if (!stays) rmSync(join(folder, 'users', name), { force: true });
    return stays;
  });
  return others.length > 0;
}

/**
 * Runs the work while no other process of this clone starts or stops the same server.
 * The lock of a dead process is taken over.
 */
export async function withLock(folder, work) {
  const lock = join(folder, 'lock');
  await takeLock(lock);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

async function takeLock(lock) {
  const giveUpAt = Date.now() + LOCK_WAIT_MS;
  while (Date.now() < giveUpAt) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld(lock)) rmSync(lock, { force: true });
    await setTimeout(50);
  }
  throw new Error(
    `Another process has held ${lock} for ${LOCK_WAIT_MS / 1000} s; end it or delete the file.`,
  );
}

function isHeld(lock) {
  try {
    const holder = readFileSync(lock, 'utf8');
    // Empty: created by another process this moment, and its id is not written yet.
    return holder === '' || isAlive(Number(holder));
  } catch {
    return true;
  }
}
