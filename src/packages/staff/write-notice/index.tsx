import { useRouter } from '@tarojs/taro';
import { notice } from '../../../../cloud/contract/notices/notice';
import { noticePlaces } from '../../../../cloud/contract/notices/notice-places';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { writeNoticeWords } from '../../../copy/write-notices';
import { type Question, useQuestions } from '../../../features/matters/forms/use-questions';
import type { WholeNotice } from '../../../features/notices/notice-text';
import { useWritingIn } from '../../../features/notices/writing-in';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { type Query, useQuery } from '../../../session/use-query';
import { AfterCard, ShownCard, WhenCard } from './times-cards';
import { fieldsOf, useNoticeForm } from './use-notice-form';
import { levelsOf, WhereCard } from './where-card';
import { WordsCard } from './words-card';

type Places = OutputOf<typeof noticePlaces>['places'];

/** Writes a notice, or writes one anew that was wrong. */
export default function WriteNoticePage() {
  const { communityId: given = '', replaces = '' } = useRouter().params;
  const own = useWritingIn();
  const communityId = given || (own ?? '');
  const places = useQuery(communityId || null, () => callCloud(noticePlaces, { communityId }));
  const old = useQuery(replaces || null, () => callCloud(notice, { communityId, noticeId: replaces }));
  if (places.asked.phase !== 'ready') return <Waiting query={places} />;
  if (replaces !== '' && old.asked.phase !== 'ready') return <Waiting query={old} />;
  const found = old.asked.phase === 'ready' ? old.asked.data : null;
  return (
    <Form communityId={communityId} places={places.asked.data.places} found={found} replaces={replaces} />
  );
}

function Waiting<Data>({ query }: { query: Query<Data> }) {
  return (
    <Screen>
      <Loaded query={query}>{() => null}</Loaded>
    </Screen>
  );
}

interface FormProps {
  communityId: string;
  places: Places;
  found: WholeNotice | null;
  replaces: string;
}

function Form({ communityId, places, found, replaces }: FormProps) {
  const [level] = levelsOf(places);
  const widest = places.find((place) => place.level === level);
  const form = useNoticeForm(communityId, fieldsOf(found, widest ? [widest.nodeId] : []), replaces);
  const { command, missing } = form;
  const questions: Question[] = [
    { key: 'words', fields: ['title', 'body'], missing: missing.words, body: <WordsCard form={form} /> },
    {
      key: 'where',
      fields: ['audience'],
      missing: missing.where,
      body: <WhereCard form={form} places={places} />,
    },
    { key: 'when', fields: ['startsAt', 'endsAt'], missing: missing.when, body: <WhenCard form={form} /> },
    {
      key: 'shown',
      fields: ['shownFrom', 'shownUntil'],
      body: (
        <>
          <ShownCard form={form} />
          <AfterCard form={form} places={places} isCorrection={replaces !== ''} />
        </>
      ),
    },
  ];
  const send = {
    word: writeNoticeWords.send,
    missing: missing.words || missing.where || missing.when,
    isBusy: command.isBusy,
    onSend: form.send,
  };
  const { bar, body } = useQuestions({ questions, form: command, send });
  return <Screen bar={bar}>{body}</Screen>;
}
