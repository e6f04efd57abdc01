import type { forecast } from '../../../../cloud/contract/requests/forecast';
import type { Beneficiary } from '../../../../cloud/contract/requests/kinds';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { wishWords } from '../../../copy/forms';
import { publicNameWords } from '../../../copy/kinds';
import { timeWords } from '../../../copy/times';
import type { Query } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Stack } from '../../../ui/stack';
import { Steps } from '../../../ui/steps';
import { Words } from '../../../ui/words';

/** A wish in the making, as the wall would show it. */
export interface WishDraft {
  readonly title: string;
  readonly story: string;
  readonly onBehalfOf: Beneficiary;
  readonly buildingName: string;
}

/** Whom the wall would name: a building and a kind of neighbour, nothing more. */
export function publicName(wish: WishDraft): string {
  return publicNameWords(wish.buildingName, wish.onBehalfOf);
}

export interface AfterSendingProps {
  query: Query<OutputOf<typeof forecast>>;
  wish: WishDraft;
  onPreview: () => void;
}

/** Who looks first and when the answer comes, and what the public will see. */
export function AfterSending({ query, wish, onPreview }: AfterSendingProps) {
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  return (
    <Card isFlush>
      <Row>
        <Stack gap={8}>
          <Words size="note" tone="second">
            {wishWords.after}
          </Words>
          <Steps
            steps={[
              {
                key: 'desk',
                state: 'coming',
                text: wishWords.deskFirst,
                ...(found && { note: wishWords.answerBy(timeWords(found.firstAnswerDueAt)) }),
              },
              {
                key: 'wall',
                state: 'coming',
                text: wishWords.onWall,
                ...(found && { note: wishWords.claimTerm(found.claimTermDays) }),
              },
            ]}
          />
        </Stack>
      </Row>
      <Row
        icon="eye"
        line={wishWords.publicAs(publicName(wish))}
        end={
          <Button kind="text" size="small" end="right" onPress={onPreview}>
            {wishWords.look}
          </Button>
        }
      />
    </Card>
  );
}
