import { type ReactNode, useEffect, useState } from 'react';
import { formWords } from '../../../copy/forms';
import { useSession } from '../../../session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Words } from '../../../ui/words';
import { Screen } from '../../screen/screen';
import { RefusedNotice, SendBar, type SendBarProps } from './send-form';
import type { Form } from './use-form';

/** One question of a form. */
export interface Question {
  readonly key: string;
  /** The fields it asks for, so that a refused one leads back to it. */
  readonly fields?: readonly string[];
  /** What must be answered before the next question; empty when nothing is missing. */
  readonly missing?: string;
  readonly body: ReactNode;
}

export interface FormScreenProps {
  questions: readonly Question[];
  form: Form;
  send: SendBarProps;
  sheet?: ReactNode;
}

/** A form: all its questions on one page, or one question a screen in elder mode. */
export function FormScreen(props: FormScreenProps) {
  const isElder = useSession((session) => session.isElder);
  if (isElder) return <OneByOne {...props} />;
  const { questions, form, send, sheet } = props;
  return (
    <Screen bar={<SendBar {...send} />} sheet={sheet}>
      <RefusedNotice command={form} />
      {questions.map(({ key, body }) => (
        <Part key={key}>{body}</Part>
      ))}
    </Screen>
  );
}

function Part({ children }: { children: ReactNode }) {
  return <>{children}</>;
}

function OneByOne({ questions, form, send, sheet }: FormScreenProps) {
  const [place, setPlace] = useState(0);
  const refused = form.refused?.fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal leads back; each drawing makes the questions anew
  useEffect(() => {
    const asked = questions.findIndex(({ fields }) => fields?.some((field) => refused?.[field]));
    if (asked >= 0) setPlace(asked);
  }, [refused]);
  const question = questions[place];
  const isLast = place === questions.length - 1;
  const bar = isLast ? (
    <SendBar {...send} />
  ) : (
    <ActionBar>
      <Button {...(question?.missing && { missing: question.missing })} onPress={() => setPlace(place + 1)}>
        {formWords.next}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar} sheet={sheet}>
      <Words size="note" tone="second">
        {formWords.step(place + 1, questions.length)}
      </Words>
      <RefusedNotice command={form} />
      <Part key={question?.key}>{question?.body}</Part>
      {place > 0 && (
        <Button kind="plain" onPress={() => setPlace(place - 1)}>
          {formWords.back}
        </Button>
      )}
    </Screen>
  );
}
