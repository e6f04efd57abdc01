import { categories } from '../../../../cloud/contract/requests/categories';
import {
  categoryKindOf,
  type RequestKind,
  type Urgency,
  urgencies,
} from '../../../../cloud/contract/requests/kinds';
import { urgencyWords } from '../../../copy/kinds';
import { spanWords } from '../../../copy/spans';
import { workWords } from '../../../copy/work';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import type { Matter } from '../matter-head';

export interface TriageFieldsProps {
  kind: RequestKind;
  category: string;
  urgency: Urgency;
  /** How long the work may take, where it is about to be sent out. */
  resolveBy?: Matter['resolveBy'];
  /** What the words of the matter suggest; told beside the category, never put in the place of another. */
  suggested?: Matter['suggestedCategory'];
  onChange: (changed: { category?: string; urgency?: Urgency }) => void;
}

const mostUrgentFirst = [...urgencies].reverse();

/** How long the work may take stands below each. */
function urgencyOptions(resolveBy: TriageFieldsProps['resolveBy']) {
  return mostUrgentFirst.map((value) => ({
    value,
    text: urgencyWords[value],
    ...(resolveBy && { note: spanWords(resolveBy[value].span) }),
  }));
}

function suggestionNote(category: string, suggested: TriageFieldsProps['suggested']) {
  if (!suggested) return {};
  const { code, name } = suggested;
  return { note: code === category ? workWords.suggested : workWords.suggestedOther(name) };
}

/** Category and urgency of a matter. */
export function TriageFields(props: TriageFieldsProps) {
  const { kind, category, urgency, resolveBy, suggested, onChange } = props;
  const query = useQuery('categories', () => callCloud(categories, {}));
  const known =
    query.asked.phase === 'ready'
      ? query.asked.data.categories.filter((one) => one.kind === categoryKindOf(kind))
      : [];
  return (
    <>
      <Row lead={workWords.category}>
        <Picker
          mode="one"
          isFull
          isRow
          {...suggestionNote(category, suggested)}
          label={workWords.category}
          placeholder={workWords.categoryPick}
          options={known.map(({ name }) => name)}
          index={known.findIndex(({ code }) => code === category)}
          onPick={(index) => {
            const picked = known[index];
            if (picked) onChange({ category: picked.code, urgency: picked.urgency });
          }}
        />
      </Row>
      {categoryKindOf(kind) === 'issue' && (
        <Row lead={workWords.level}>
          <Choice
            label={workWords.level}
            look="sunken"
            options={urgencyOptions(resolveBy)}
            value={urgency}
            onChange={(value) => onChange({ urgency: value })}
          />
        </Row>
      )}
    </>
  );
}
