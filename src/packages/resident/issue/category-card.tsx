import type { categories } from '../../../../cloud/contract/requests/categories';
import type { forecast } from '../../../../cloud/contract/requests/forecast';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { issueWords } from '../../../copy/forms';
import type { Query } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { AfterSendingRow } from '../after-sending-row';

export interface CategoryCardProps {
  /** Those of problems. */
  categories: OutputOf<typeof categories>['categories'];
  category: string;
  isSuggested: boolean;
  query: Query<OutputOf<typeof forecast>>;
  onPick: (code: string) => void;
}

/** Which kind of problem, who usually handles it, and when the first answer comes; no final date is promised. */
export function CategoryCard({
  categories: issues,
  category,
  isSuggested,
  query,
  onPick,
}: CategoryCardProps) {
  const options = [issueWords.categoryUnknown, ...issues.map(({ name }) => name)];
  const index = issues.findIndex(({ code }) => code === category) + 1;
  return (
    <Card isFlush>
      <Row line={isSuggested ? `${issueWords.category}，${issueWords.suggested}` : issueWords.category}>
        <Picker
          mode="one"
          isFull
          label={issueWords.category}
          placeholder={issueWords.categoryUnknown}
          options={options}
          index={index}
          onPick={(picked) => onPick(issues[picked - 1]?.code ?? '')}
        />
      </Row>
      <AfterSendingRow
        query={query}
        next={(found) => ({
          text: found?.handlerName ? issueWords.usual(found.handlerName) : issueWords.deskDecides,
        })}
      />
    </Card>
  );
}
