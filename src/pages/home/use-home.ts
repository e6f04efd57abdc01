import { useEffect } from 'react';
import { home } from '../../../cloud/contract/requests/home';
import { foremost } from '../../features/notices/foremost';
import { useCurrentNotices } from '../../features/notices/use-current';
import { callCloud } from '../../phone/call-cloud';
import { markMattersTab } from '../../phone/device';
import { useSession } from '../../session/session';
import { useQuery } from '../../session/use-query';

/** Finds out who is there, and asks for what home shows once that person has a home or a role. */
export function useHome() {
  const who = useSession((session) => session.who);
  const identify = useSession((session) => session.identify);
  const me = who.phase === 'known' ? who.me : null;
  const canAsk = me !== null && (me.home !== null || me.grants.length > 0);
  // Asked first and answered sooner, so that it is drawn along with the rest; home itself never waits for it.
  const { asked: current } = useCurrentNotices(me?.home ? me.personId : null);
  const query = useQuery(canAsk ? me.personId : null, () => callCloud(home, {}));
  const count = query.asked.phase === 'ready' ? query.asked.data.waitingCount : 0;
  useEffect(() => markMattersTab(count), [count]);
  const notice = current.phase === 'ready' ? foremost(current.data.items) : null;
  return { who, identify, query, notice };
}
