import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context as HttpContext } from 'hono';
import type { Env } from './app-parts';

/**
 * The address a request comes from. Of `X-Forwarded-For` only what our own proxies wrote is believed: each appends who called it, so the
 * entry counted from the end by their number.
 */
export function callerAddress(c: HttpContext<Env>, proxies: number): string {
  if (proxies > 0) {
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((one) => one.trim());
    return forwarded[forwarded.length - proxies] || 'unknown';
  }
  // Requests made without a socket, as tests do, have no address.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown';
}
