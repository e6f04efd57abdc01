import { noticeKinds } from '../../../../cloud/contract/notices/notice-row';
import { limits } from '../../../../cloud/contract/shared/limits';
import { noticeKindWords } from '../../../copy/notices';
import { writeNoticeWords } from '../../../copy/write-notices';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { TextArea } from '../../../ui/text-area';
import type { NoticeForm } from './use-notice-form';

/** What it is about and what it says. */
export function WordsCard({ form: { fields, change, faulty } }: { form: NoticeForm }) {
  return (
    <Card>
      <ChipRow isWrapping label={writeNoticeWords.kind}>
        {noticeKinds.map((kind) => (
          <Chip key={kind} hasCheck isOn={kind === fields.kind} onPress={() => change({ kind })}>
            {noticeKindWords[kind]}
          </Chip>
        ))}
      </ChipRow>
      <Field
        look="title"
        label={writeNoticeWords.title}
        isLabelHidden
        placeholder={writeNoticeWords.titleHint}
        defaultValue={fields.title}
        maxLength={limits.title}
        {...faulty('title')}
        onInput={(title) => change({ title })}
      />
      <TextArea
        label={writeNoticeWords.body}
        isLabelHidden
        placeholder={writeNoticeWords.bodyHint}
        defaultValue={fields.body}
        maxLength={limits.text}
        {...faulty('body')}
        onInput={(body) => change({ body })}
      />
    </Card>
  );
}
