import { useRouter } from '@tarojs/taro';
import { type ReactNode, useState } from 'react';
import { type HallCard, halls } from '../../../cloud/contract/hall/halls';
import { deskWords } from '../../copy/hall-desk';
import { NeedsHome } from '../../features/screen/needs-home';
import { Loaded, Screen } from '../../features/screen/screen';
import { callCloud } from '../../phone/call-cloud';
import { open } from '../../phone/navigate';
import { useMe, useSession } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';
import { Empty } from '../../ui/empty';

/** The hall that staff work in, and a row of chips to change it where there are several. */
export interface DeskHall {
  readonly communityId: string;
  readonly hall: HallCard;
  readonly switcher: ReactNode;
}

/** The community whose halls the caller runs; null for everybody else. */
export function useHallCommunity(): string | null {
  const grants = useMe()?.grants ?? [];
  const found = grants.find(
    ({ role, communityId }) => communityId && ['desk', 'administrator'].includes(role),
  );
  return found?.communityId ?? null;
}

/** Draws what hall staff see of one hall, once it is known which; says so where there is none or where it is not theirs. */
export function AtDeskHall({ children }: { children: (at: DeskHall) => ReactNode }) {
  const who = useSession((session) => session.who);
  const communityId = useHallCommunity();
  const { hallId } = useRouter().params;
  const [picked, setPicked] = useState<string | null>(null);
  const query = useQuery(communityId, () => callCloud(halls, { communityId: communityId ?? '' }));
  if (who.phase === 'known' && communityId === null)
    return (
      <Screen>
        <Empty title={deskWords.notStaff} line={deskWords.notStaffLine} />
      </Screen>
    );
  // Nobody known: asked for, or tried again, as on the pages of residents.
  if (who.phase === 'failed' || who.phase === 'stranger') return <NeedsHome>{() => null}</NeedsHome>;
  const all = query.asked.phase === 'ready' ? query.asked.data.halls : [];
  const hall = all.find((one) => one.hallId === (picked ?? hallId)) ?? all[0];
  if (communityId && hall) {
    const switcher = all.length > 1 && <Switcher halls={all} hall={hall} onPick={setPicked} />;
    return <>{children({ communityId, hall, switcher })}</>;
  }
  return (
    <Screen>
      <Loaded query={query}>
        {() => (
          <Empty
            title={deskWords.noHall}
            line={deskWords.noHallLine}
            action={deskWords.addHall}
            onAction={() => open('hallForm')}
          />
        )}
      </Loaded>
    </Screen>
  );
}

interface SwitcherProps {
  halls: readonly HallCard[];
  hall: HallCard;
  onPick: (hallId: string) => void;
}

/** The one looked at comes first: a row of chips shows no more than two on a phone. */
function Switcher({ halls: all, hall, onPick }: SwitcherProps) {
  const others = all.filter(({ hallId }) => hallId !== hall.hallId);
  return (
    <ChipRow label={deskWords.whichHall}>
      {[hall, ...others].map(({ hallId, name }) => (
        <Chip key={hallId} isOn={hallId === hall.hallId} onPress={() => onPick(hallId)}>
          {name}
        </Chip>
      ))}
    </ChipRow>
  );
}
