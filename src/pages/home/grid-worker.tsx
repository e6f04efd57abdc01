import { Image, View } from '@tarojs/components';
import { homeWords } from '../../copy/home';
import { follow } from '../../phone/press';
import { silentPicture } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/row';
import { SectionHead } from '../../ui/section-head';
import type { WorkerLine } from './home-view';

/** The grid worker of where this person lives: face, name, a call away. */
export function GridWorker({ worker }: { worker: WorkerLine }) {
  const face = (
    <View className="face">
      {worker.photoUrl ? (
        <Image className="face-i" src={worker.photoUrl} mode="aspectFill" lazyLoad {...silentPicture()} />
      ) : (
        <Icon name="person" size={28} />
      )}
    </View>
  );
  return (
    <>
      <SectionHead title={homeWords.gridWorker} />
      <Card isFlush>
        <Row
          picture={face}
          title={worker.title}
          line={worker.line}
          end={
            <Button
              kind="soft"
              size="small"
              icon="phone"
              label={worker.label}
              onPress={() => follow(worker.press)}
            >
              {homeWords.call}
            </Button>
          }
        />
      </Card>
    </>
  );
}
