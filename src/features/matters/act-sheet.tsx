import { type ReactNode, useState } from 'react';
import { matterWords } from '../../copy/matter';
import type { Answer } from '../../phone/call-cloud';
import { useCommand } from '../../session/use-command';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';
import { TextArea } from '../../ui/text-area';
import { Words } from '../../ui/words';
import { RefusedNotice } from './forms/send-form';
import { PhotoField } from './photos/photo-field';
import { usePhotos } from './photos/use-photos';

/** What a sheet collected. */
export interface Collected {
  readonly words: string;
  readonly photos: string[];
}

export interface ActSheetProps {
  title: string;
  hint: string;
  send: string;
  /** What to know before sending, in small words. */
  note?: string;
  /** Left out: no words are asked for, and the hint is said as a sentence. */
  maxLength?: number;
  communityId: string;
  hasPhotos?: boolean;
  /** What is missing before it can be sent; empty when nothing is. */
  missing?: (collected: Collected) => string;
  /** Further questions, above the words. */
  children?: ReactNode;
  call: (collected: Collected, key: string) => Promise<Answer<unknown>>;
  onDone: () => void;
  onClose: () => void;
}

/** One move with words and photos: asks, sends, and keeps what was written when it is refused. */
export function ActSheet(props: ActSheetProps) {
  const [text, setText] = useState('');
  const photos = usePhotos(props.communityId, [], () => undefined);
  const command = useCommand();
  const collected = { words: text, photos: photos.fileIds };
  const missing = props.missing?.(collected) ?? '';
  return (
    <Sheet
      isOpen
      title={props.title}
      close={matterWords.close}
      onClose={props.onClose}
      primary={
        <Button
          isBusy={command.isBusy || photos.isUploading}
          {...(missing !== '' && { missing })}
          onPress={() => void command.run((key) => props.call(collected, key), props.onDone)}
        >
          {props.send}
        </Button>
      }
    >
      <RefusedNotice command={command} />
      {props.children && <Stack gap={16}>{props.children}</Stack>}
      {props.maxLength === undefined ? (
        <Words tone="second">{props.hint}</Words>
      ) : (
        <TextArea
          label={props.hint}
          isLabelHidden
          placeholder={props.hint}
          maxLength={props.maxLength}
          onInput={setText}
        />
      )}
      {props.hasPhotos && <PhotoField photos={photos} />}
      {props.note && <Note>{props.note}</Note>}
    </Sheet>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Words size="note" tone="second">
      {children}
    </Words>
  );
}
