import { View } from '@tarojs/components';
import { homeWords } from '../../copy/home';
import { follow } from '../../phone/press';
import { Button } from '../../ui/button';
import { Facade } from '../../ui/facade';
import { Icon } from '../../ui/icon';
import { pressable } from '../../ui/pressable';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';
import type { Job } from './home-view';

/** The dusk panel: writing a wish is the one thing it is for. */
export function WishPanel() {
  return (
    <Facade windows={3}>
      <Words size="title" tone="dusk">
        {homeWords.wishTitle}
      </Words>
      <Words size="note" tone="dusk2">
        {homeWords.wishLine}
      </Words>
      <View className="home-lamp">
        <Button kind="lamp" size="small" onPress={() => follow({ open: 'wish' })}>
          {homeWords.wishAction}
        </Button>
      </View>
    </Facade>
  );
}

/** The jobs side by side; in elder mode large, two across. */
export function Jobs({ jobs, isElder }: { jobs: readonly Job[]; isElder: boolean }) {
  return (
    <View className={isElder ? 'jobs-e' : 'card jobs'}>
      {jobs.map(({ icon, word, line, label, press }) => (
        <View
          key={icon}
          className={isElder ? 'card job-e' : 'job'}
          hoverClass="row-on"
          {...pressable({ label }, () => follow(press))}
        >
          <View className="job-i">
            <Icon name={icon} size={28} />
          </View>
          <Stack gap={4}>
            <Words size={isElder ? 'head' : 'body'} isStrong>
              {word}
            </Words>
            {line !== '' && (
              <Words size={isElder ? 'note' : 'small'} tone="second">
                {line}
              </Words>
            )}
          </Stack>
        </View>
      ))}
    </View>
  );
}
