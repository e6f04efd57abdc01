import type { categories } from '../../../../cloud/contract/requests/categories';
import type { forecast } from '../../../../cloud/contract/requests/forecast';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { issueWords, wishWords } from '../../../copy/forms';
import { timeWords } from '../../../copy/times';
import type { Query } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { Stack } from '../../../ui/stack';
import { Steps } from '../../../ui/steps';
import { Words } from '../../../ui/words';

export interface CategoryCardProps {
  categories: OutputOf<typeof categories>['categories'];
  category: string;
  isSuggested: boolean;
  query: Query<OutputOf<typeof forecast>>;
  onPick: (code: string) => void;
}

/** Which kind of problem, who usually handles it, and when the first answer comes; no final date is promised. */
export function CategoryCard({ categories: all, category, isSuggested, query, onPick }: CategoryCardProps) {
  const issues = all.filter(({ kind }) => kind === 'issue');
  const options = [issueWords.categoryUnknown, ...issues.map(({ name }) => name)];
  const index = issues.findIndex(({ code }) => code === category) + 1;
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const handler = found?.handlerName ? issueWords.usual(found.handlerName) : issueWords.deskDecides;
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
              { key: 'handler', state: 'coming', text: handler },
            ]}
          />
        </Stack>
      </Row>
    </Card>
  );
}
