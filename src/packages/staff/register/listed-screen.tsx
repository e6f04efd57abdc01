import { useState } from 'react';
import type { ReadMatter } from '../../../../cloud/contract/requests/read-message';
import { doubtLines, registerWords } from '../../../copy/register';
import { Screen } from '../../../features/screen/screen';
import { goBack } from '../../../phone/navigate';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { ListedCard } from './listed-card';
import { MatterForm } from './matter-form';
import type { Listed, ListedMatters } from './use-listed';
import { type Choices, useRegister } from './use-register';

export interface ListedScreenProps {
  choices: Choices;
  listed: ListedMatters;
  /** Takes the message as one matter after all. */
  onJoin: (whole: ReadMatter) => void;
}

/** The several matters of a message: the list, or the form of the one that was opened. Only a tap in the list opens one. */
export function ListedScreen({ choices, listed, onJoin }: ListedScreenProps) {
  const [openId, setOpenId] = useState('');
  const opened = listed.matters.find(({ id, sent }) => id === openId && !sent);
  const close = () => setOpenId('');
  if (opened)
    return <OneOfSeveral key={opened.id} choices={choices} listed={listed} one={opened} onClose={close} />;
  const { matters, whole, more } = listed;
  const left = matters.filter(({ sent }) => !sent);
  const [next] = left;
  const done = matters.length - left.length;
  function finish(): void {
    listed.clear();
    goBack();
  }
  const bar = (
    <ActionBar {...(done > 0 && { summary: registerWords.left(done, left.length) })}>
      <Button onPress={next ? () => setOpenId(next.id) : finish}>
        {next ? registerWords.next : registerWords.finish}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <ListedCard matters={matters} places={choices.places} onOpen={setOpenId} />
      {more > 0 && (
        <Notice tone="wait" icon="papers">
          {registerWords.more(more)}
        </Notice>
      )}
      <Others
        listed={listed}
        isBegun={done > 0}
        isLeft={left.length > 0}
        onJoin={() => whole && onJoin(whole)}
      />
    </Screen>
  );
}

interface OthersProps {
  listed: ListedMatters;
  isBegun: boolean;
  isLeft: boolean;
  onJoin: () => void;
}

/** What else can be done with the list: joined while nothing is registered, and put aside. */
function Others({ listed, isBegun, isLeft, onJoin }: OthersProps) {
  if (!isLeft) return null;
  function join(): void {
    onJoin();
    listed.clear();
  }
  return (
    <Stack gap={12}>
      {!isBegun && (
        <Button kind="plain" onPress={join}>
          {registerWords.join}
        </Button>
      )}
      <Button kind="plain" onPress={listed.clear}>
        {isBegun ? registerWords.stopRest : registerWords.stop}
      </Button>
    </Stack>
  );
}

interface OneProps {
  choices: Choices;
  listed: ListedMatters;
  one: Listed;
  onClose: () => void;
}

/** One matter of several; once it is registered the list comes back, so that a further tap cannot register the next unseen. */
function OneOfSeveral({ choices, listed, one, onClose }: OneProps) {
  const made = useRegister(choices, listed.draftOf(one), (receipt) => {
    listed.mark(one.id, receipt);
    onClose();
  });
  const lines = doubtLines(one.doubts);
  const below = (
    <Stack gap={12}>
      <Button kind="plain" onPress={onClose}>
        {registerWords.backToList}
      </Button>
      <Button kind="plain" onPress={() => listed.leaveOut(one.id)}>
        {registerWords.leaveOut}
      </Button>
    </Stack>
  );
  const above = lines.length > 0 && (
    <Notice tone="wait" icon="eye">
      {lines.join('\n')}
    </Notice>
  );
  return <MatterForm made={made} above={above} below={below} />;
}
