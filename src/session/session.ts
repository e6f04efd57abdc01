import { create } from 'zustand';
import { type Me, signIn } from '../../cloud/contract/session/sign-in';
import { type Role, staffRoles } from '../../cloud/contract/shared/roles';
import { callCloud } from '../phone/call-cloud';
import { readTypeScale } from '../phone/device';
import { signInByWeChat, takeBroughtSession } from '../phone/sign-in';
import { keep, readKept } from '../phone/storage';
import { readToken } from '../phone/token';

/** Who is using the phone, as far as we know yet. */
export type Who =
  | { readonly phase: 'unknown' }
  | { readonly phase: 'failed' }
  /** A browser without a session: a demo person must be chosen. */
  | { readonly phase: 'stranger' }
  | { readonly phase: 'known'; readonly me: Me };

interface Session {
  readonly who: Who;
  readonly isElder: boolean;
  readonly typeScale: number;
  setElder: (isElder: boolean) => void;
  /** Finds out who is there; calling again asks again. */
  identify: () => Promise<void>;
}

const elderPlace = 'elder-mode';

/**
 * A phone that holds a session asks with it at once; WeChat is asked when it holds none, or when that session is over. What a phone
 * keeps, WeChat keeps apart by account, so the session is never somebody else's.
 */
async function askWho(): Promise<Who> {
  if (process.env.TARO_ENV === 'h5') takeBroughtSession();
  const first = readToken() ? await callCloud(signIn, {}) : null;
  const isOver = first === null || (!first.ok && first.code === 'UNAUTHENTICATED');
  if (isOver && process.env.TARO_ENV === 'h5') return { phase: 'stranger' };
  const answer = isOver && (await signInByWeChat()) ? await callCloud(signIn, {}) : first;
  return answer?.ok ? { phase: 'known', me: answer.data } : { phase: 'failed' };
}

/** The only global store besides drafts: who, which roles, which community, and how large things are shown. */
export const useSession = create<Session>((set) => ({
  who: { phase: 'unknown' },
  isElder: readKept<boolean>(elderPlace) ?? false,
  typeScale: readTypeScale(),
  setElder(isElder) {
    keep(elderPlace, isElder);
    set({ isElder });
  },
  async identify() {
    set({ who: await askWho() });
  },
}));

/** Who the caller is; null until known. */
export function useMe(): Me | null {
  return useSession(({ who }) => (who.phase === 'known' ? who.me : null));
}

/** Whether somebody has one of the roles. */
export function hasRole(me: Me, roles: readonly Role[]): boolean {
  return me.grants.some(({ role }) => roles.includes(role));
}

/** Whether the workbench is for this person. */
export function isStaff(me: Me): boolean {
  return hasRole(me, staffRoles);
}
