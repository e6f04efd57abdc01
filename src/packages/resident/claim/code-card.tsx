import { claimWords } from '../../../copy/claim';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** What is typed of an invitation. */
export interface TypedCode {
  readonly phone: string;
  readonly code: string;
}

const hasWeChat = process.env.TARO_ENV === 'weapp';

/** Asks for the number on file and the code that an administrator handed out. */
export function CodeCard({ typed, onChange }: { typed: TypedCode; onChange: (typed: TypedCode) => void }) {
  return (
    <Card>
      <Stack gap={16}>
        <Stack gap={8}>
          <Words size="head" isHeading>
            {hasWeChat ? claimWords.orCode : claimWords.codeOnly}
          </Words>
          <Words size="note" tone="second">
            {hasWeChat ? claimWords.orCodeLine : claimWords.codeOnlyLine}
          </Words>
        </Stack>
        <Field
          label={claimWords.phone}
          type="number"
          maxLength={20}
          onInput={(phone) => onChange({ ...typed, phone })}
        />
        <Field
          label={claimWords.code}
          placeholder={claimWords.codeHint}
          maxLength={12}
          onInput={(code) => onChange({ ...typed, code })}
        />
      </Stack>
    </Card>
  );
}
