import { View } from '@tarojs/components';
import { lineBoard } from '../../../../cloud/contract/hall/walk-in';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { screenWords as words } from '../../../copy/hall-desk';
import { toWindow } from '../../../copy/line';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { canSpeak } from '../../../phone/speak';
import { useQuery } from '../../../session/use-query';
import { useRepeat } from '../../../session/use-repeat';
import { Button } from '../../../ui/button';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import './index.scss';
import { useAnnouncer } from './use-announcer';

type Board = OutputOf<typeof lineBoard>;

/** How often the line is read again, in seconds: a call is heard before anybody looks up twice. */
const refreshSeconds = 3;
const mostCalled = 4;

/** The big screen of a hall: who is called where, in figures that are read from afar, and spoken. */
export default function HallScreenPage() {
  return <AtDeskHall>{(at) => <HallScreen at={at} />}</AtDeskHall>;
}

function HallScreen({ at }: { at: DeskHall }) {
  const ref = { communityId: at.communityId, hallId: at.hall.hallId };
  const query = useQuery(ref.hallId, () => callCloud(lineBoard, ref));
  useRepeat(refreshSeconds, () => void query.reload());
  const board = query.asked.phase === 'ready' ? query.asked.data : null;
  const announcer = useAnnouncer(board?.called ?? null);
  if (!board)
    return (
      <Screen isWide>
        <Loaded query={query}>{() => null}</Loaded>
      </Screen>
    );
  return <Wallboard board={board} announcer={announcer} />;
}

function Wallboard({ board, announcer }: { board: Board; announcer: ReturnType<typeof useAnnouncer> }) {
  return (
    <View className="pg wallboard">
      <View className="wb-h">
        <View>{words.title(board.hallName)}</View>
        {canSpeak() && (
          <Button kind="lamp" size="small" icon="listen" onPress={announcer.turnOn}>
            {announcer.isOn ? words.soundOn : words.sound}
          </Button>
        )}
      </View>
      <View className="wb-c">
        {board.called.length === 0 && <View className="wb-e">{words.empty}</View>}
        {board.called.slice(0, mostCalled).map((one, place) => (
          <View key={one.ticketId} className={place === 0 ? 'wb-l wb-f' : 'wb-l'}>
            <View className="wb-n">{one.number}</View>
            <View className="wb-w">{toWindow(one.window)}</View>
          </View>
        ))}
      </View>
      {board.lines.map(({ line, services, waiting }) => (
        <View key={line} className="wb-b">
          <View className="wb-s">{services.join('、')}</View>
          <View>{words.waiting(waiting)}</View>
        </View>
      ))}
    </View>
  );
}
