import { useState } from 'react';
import { publishWish } from '../../../../cloud/contract/requests/publish-wish';
import { limits } from '../../../../cloud/contract/shared/limits';
import { publicNameWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { workWords } from '../../../copy/work';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Sheet } from '../../../ui/sheet';
import { TextArea } from '../../../ui/text-area';
import type { WorkSheetProps } from './work-sheet-props';

interface Public {
  title: string;
  story: string;
  name: string;
}

const efforts = [15, 30, 60, 120] as const;

/** Writes what the wall shows: the desk's words, which give nobody away. */
export function PublishSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version } = matter;
  const building = matter.place.label.split(' ').slice(0, 2).join(' ');
  const [words, setWords] = useState({
    title: matter.title,
    story: matter.text,
    name: publicNameWords(building, matter.onBehalfOf),
  });
  const [effortMinutes, setEffort] = useState<number>(30);
  const command = useCommand();
  const input = { communityId, requestId, version, ...words, effortMinutes };
  const missing = words.title.trim() === '' || words.name.trim() === '' ? workWords.publishMissing : '';
  const change = (changed: Partial<Public>) => setWords((before) => ({ ...before, ...changed }));
  return (
    <Sheet
      isOpen
      title={workWords.publishTitle}
      close={matterWords.close}
      onClose={onClose}
      primary={
        <Button
          isBusy={command.isBusy}
          {...(missing !== '' && { missing })}
          onPress={() => void command.run((key) => callCloud(publishWish, input, key), onDone)}
        >
          {workWords.publishSend}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      <Notice tone="wait" icon="eye">
        {workWords.publishNote}
      </Notice>
      <PublicWords words={words} onChange={change} />
      <Efforts minutes={effortMinutes} onPick={setEffort} />
    </Sheet>
  );
}

function PublicWords({
  words,
  onChange: change,
}: {
  words: Public;
  onChange: (changed: Partial<Public>) => void;
}) {
  return (
    <>
      <Field
        label={workWords.publicTitle}
        defaultValue={words.title}
        maxLength={limits.title}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={workWords.publicStory}
        defaultValue={words.story}
        maxLength={limits.story}
        onInput={(story) => change({ story })}
      />
      <Field
        label={workWords.publicName}
        defaultValue={words.name}
        maxLength={limits.name}
        onInput={(name) => change({ name })}
      />
    </>
  );
}

function Efforts({
  minutes: effortMinutes,
  onPick: setEffort,
}: {
  minutes: number;
  onPick: (minutes: number) => void;
}) {
  return (
    <ChipRow label={workWords.effort} lead={workWords.effort} isWrapping>
      {efforts.map((minutes) => (
        <Chip key={minutes} isOn={minutes === effortMinutes} onPress={() => setEffort(minutes)}>
          {workWords.minutes(minutes)}
        </Chip>
      ))}
    </ChipRow>
  );
}
