import { useState } from 'react';
import { bringBookings } from '../../../../cloud/contract/hall/bring-bookings';
import { bringMatters } from '../../../../cloud/contract/requests/bring-matters';
import { useInvitation as invitation, verifyPhone } from '../../../../cloud/contract/session/claim-identity';
import { type Answer, callCloud, newKey } from '../../../phone/call-cloud';
import { signInByInvitation } from '../../../phone/sign-in';
import { useSession } from '../../../session/session';
import { type Command, useCommand } from '../../../session/use-command';

/** Saying who one is, and what came of it. */
export interface Claiming {
  readonly command: Command;
  /** How many matters came along; null until somebody is claimed. */
  readonly brought: number | null;
  /** By the code of WeChat's phone number button. */
  byPhone: (code: string) => void;
  byInvitation: (typed: { phone: string; code: string }) => void;
}

/** Claims who one is; then asks who that is, and brings along what was registered for the number and booked before. */
export function useClaim(): Claiming {
  const { who, identify } = useSession();
  const command = useCommand();
  const [brought, setBrought] = useState<number | null>(null);
  async function settle(): Promise<void> {
    const [answer] = await Promise.all([
      callCloud(bringMatters, {}, newKey()),
      callCloud(bringBookings, {}, newKey()),
    ]);
    await identify();
    setBrought(answer.ok ? answer.data.count : 0);
  }
  const run = (call: (key: string) => Promise<Answer<unknown>>) =>
    void command.run(call, () => void settle());
  return {
    command,
    brought,
    byPhone: (code) => run((key) => callCloud(verifyPhone, { code }, key)),
    byInvitation(typed) {
      // A browser that is nobody yet becomes the invited person; an account is tied to him.
      if (who.phase === 'stranger') run(() => signInByInvitation(typed));
      else run((key) => callCloud(invitation, typed, key));
    },
  };
}
