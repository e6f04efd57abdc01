import { useState } from 'react';
import { savedWords } from '../../../../copy/saved';
import { Button } from '../../../../ui/button';
import { Field } from '../../../../ui/field';
import { Stack } from '../../../../ui/stack';
import type { QueueAsked } from '../queue-asked';
import type { Saved } from './use-saved';

const longestName = 10;

/** Saves what is asked now under a name, or forgets the saved filter that is asked. */
export function SaveFilter({ saved, asked }: { saved: Saved; asked: QueueAsked }) {
  const [typed, setTyped] = useState('');
  const { current } = saved;
  if (current)
    return (
      <Button kind="quiet" size="small" icon="trash" onPress={() => saved.forget(current.name)}>
        {savedWords.forget(current.name)}
      </Button>
    );
  const name = typed.trim();
  return (
    <Stack across="wrap" gap={8}>
      <Field
        label={savedWords.name}
        isLabelHidden
        placeholder={savedWords.name}
        maxLength={longestName}
        onInput={setTyped}
      />
      <Button
        kind="soft"
        size="small"
        {...(name === '' && { missing: savedWords.save })}
        onPress={() => saved.save(name, asked)}
      >
        {savedWords.save}
      </Button>
    </Stack>
  );
}
