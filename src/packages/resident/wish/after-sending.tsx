import type { forecast } from '../../../../cloud/contract/requests/forecast';
import type { Beneficiary } from '../../../../cloud/contract/requests/kinds';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { wishWords } from '../../../copy/forms';
import { publicNameWords } from '../../../copy/kinds';
import type { Query } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { AfterSendingRow } from '../after-sending-row';

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
  return (
    <Card isFlush>
      <AfterSendingRow
        query={query}
        next={(found) => ({
          text: wishWords.onWall,
          ...(found && { note: wishWords.claimTerm(found.claimTermDays) }),
        })}
      />
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
