import { Image, View } from '@tarojs/components';
import type { home } from '../../../cloud/contract/requests/home';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { homeWords } from '../../copy/home';
import { callNumber } from '../../phone/device';
import { silentPicture } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Row } from '../../ui/row';
import { SectionHead } from '../../ui/section-head';

type Worker = NonNullable<OutputOf<typeof home>['gridWorker']>;

/** The grid worker of where this person lives: face, name, a call away. */
export function GridWorker({ worker }: { worker: Worker }) {
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
          title={worker.name}
          line={worker.gridName}
          end={
            <Button
              kind="soft"
              size="small"
              icon="phone"
              label={`${homeWords.call}，${worker.name}`}
              onPress={() => callNumber(worker.phone)}
            >
              {homeWords.call}
            </Button>
          }
        />
      </Card>
    </>
  );
}
