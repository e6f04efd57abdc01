import { View } from '@tarojs/components';
import { homeWords } from '../../copy/home';
import { say } from '../../phone/device';
import { open } from '../../phone/navigate';
import { Button } from '../../ui/button';
import { Facade } from '../../ui/facade';
import { Icon, type IconName } from '../../ui/icon';
import { pressable } from '../../ui/pressable';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';

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
        <Button kind="lamp" size="small" onPress={() => open('wish')}>
          {homeWords.wishAction}
        </Button>
      </View>
    </Facade>
  );
}

interface Job {
  readonly icon: IconName;
  readonly word: string;
  readonly line: string;
  readonly go: () => void;
}

const soon = () => say(homeWords.comingToast);
const jobs: readonly Job[] = [
  { icon: 'problem', word: homeWords.report, line: homeWords.reportLine, go: () => open('issue') },
  { icon: 'calendar', word: homeWords.hall, line: homeWords.hallLine, go: () => open('halls') },
  { icon: 'help', word: homeWords.volunteer, line: homeWords.coming, go: soon },
];
const wish: Job = { icon: 'window', word: homeWords.writeWish, line: '', go: () => open('wish') };

/** The three jobs side by side; in elder mode four large ones, two across. */
export function Jobs({ isElder }: { isElder: boolean }) {
  const shown = isElder ? [wish, ...jobs] : jobs;
  return (
    <View className={isElder ? 'jobs-e' : 'card jobs'}>
      {shown.map((job) => (
        <View
          key={job.word}
          className={isElder ? 'card job-e' : 'job'}
          hoverClass="row-on"
          {...pressable({ label: `${job.word}，${job.line}` }, job.go)}
        >
          <View className="job-i">
            <Icon name={job.icon} size={28} />
          </View>
          <Stack gap={4}>
            <Words size={isElder ? 'head' : 'body'} isStrong>
              {job.word}
            </Words>
            {job.line !== '' && !(isElder && job.line !== homeWords.coming) && (
              <Words size={isElder ? 'note' : 'small'} tone="second">
                {job.line}
              </Words>
            )}
          </Stack>
        </View>
      ))}
    </View>
  );
}
