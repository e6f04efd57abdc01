import type { notice } from '../../../cloud/contract/notices/notice';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { noticeKindWords, noticeWhen, placesWords, writtenWords } from '../../copy/notices';
import { Card } from '../../ui/card';
import { Head } from '../../ui/head';
import { Stack } from '../../ui/stack';
import { Tag } from '../../ui/tag';
import { Words } from '../../ui/words';

/** A notice as its page has it. */
export type WholeNotice = OutputOf<typeof notice>;

/** What a notice says: title, when and where, words, and who wrote it. */
export function NoticeText({ notice: one }: { notice: WholeNotice }) {
  const when = noticeWhen(one);
  return (
    <>
      <Head title={one.title}>
        <Tag tone="grey" icon="notice">
          {noticeKindWords[one.kind]}
        </Tag>
        <Words size="note" tone="second">
          {placesWords(one.places)}
        </Words>
      </Head>
      <Card>
        <Stack gap={12}>
          {when !== '' && <Words isStrong>{when}</Words>}
          <Words>{one.body}</Words>
          <Words size="small" tone="third">
            {writtenWords(one.writer, one.publishedAt)}
          </Words>
        </Stack>
      </Card>
    </>
  );
}
