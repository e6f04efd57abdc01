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
let hasWeChat = false;

async function askWho(): Promise<Who> {
  if (process.env.TARO_ENV === 'weapp' && !hasWeChat) hasWeChat = await signInByWeChat();
  if (process.env.TARO_ENV === 'h5') takeBroughtSession();
  // A browser that holds no session has nobody to ask about.
  if (process.env.TARO_ENV === 'h5' && !readToken()) return { phase: 'stranger' };
  const answer = await callCloud(signIn, {});
  if (answer.ok) return { phase: 'known', me: answer.data };
  if (answer.code === 'UNAUTHENTICATED') {
    hasWeChat = false;
    return process.env.TARO_ENV === 'h5' ? { phase: 'stranger' } : { phase: 'failed' };
  }
  return { phase: 'failed' };
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
