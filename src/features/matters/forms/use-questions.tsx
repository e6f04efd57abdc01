import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { formWords } from '../../../copy/forms';
import { useSession } from '../../../session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Words } from '../../../ui/words';
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

interface Asked {
  questions: readonly Question[];
  form: Pick<Form, 'refused'>;
  send: SendBarProps;
}

/** The questions of a form with its bar: all on one page, or one question a screen in elder mode. */
export function useQuestions({ questions, form, send }: Asked): { bar: ReactNode; body: ReactNode } {
  const isElder = useSession((session) => session.isElder);
  const [place, setPlace] = useState(0);
  const refused = form.refused?.fields;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new refusal leads back; each drawing makes the questions anew
  useEffect(() => {
    const asked = questions.findIndex(({ fields }) => fields?.some((field) => refused?.[field]));
    if (asked >= 0) setPlace(asked);
  }, [refused]);
  const question = questions[place];
  const refusal = <RefusedNotice command={form} />;
  if (!isElder || !question) {
    const all = questions.map(({ key, body }) => <Fragment key={key}>{body}</Fragment>);
    return { bar: <SendBar {...send} />, body: [<Fragment key="refusal">{refusal}</Fragment>, ...all] };
  }
  const isLast = place === questions.length - 1;
  const step = { place, all: questions.length, onGo: setPlace };
  return {
    bar: isLast ? <SendBar {...send} /> : <NextBar question={question} onNext={() => setPlace(place + 1)} />,
    body: (
      <OneQuestion question={question} {...step}>
        {refusal}
      </OneQuestion>
    ),
  };
}

function NextBar({ question, onNext }: { question: Question; onNext: () => void }) {
  return (
    <ActionBar>
      <Button {...(question.missing && { missing: question.missing })} onPress={onNext}>
        {formWords.next}
      </Button>
    </ActionBar>
  );
}

interface OneQuestionProps {
  question: Question;
  place: number;
  all: number;
  onGo: (place: number) => void;
  children: ReactNode;
}

function OneQuestion({ question, place, all, onGo, children }: OneQuestionProps) {
  return (
    <>
      <Words size="note" tone="second">
        {formWords.step(place + 1, all)}
      </Words>
      {children}
      <Fragment key={question.key}>{question.body}</Fragment>
      {place > 0 && (
        <Button kind="plain" onPress={() => onGo(place - 1)}>
          {formWords.back}
        </Button>
      )}
    </>
  );
}
