import type { Subject } from '../../../../cloud/contract/requests/make-complaint';
import { complaintWords } from '../../../copy/register';
import { NotCome } from '../../../features/screen/screen';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { Words } from '../../../ui/words';
import type { useComplaint } from './use-complaint';

type Made = { made: ReturnType<typeof useComplaint> };
type Named = Made['made']['subjects'];

/** Whom it is about, and what sort of complaint it is. */
export function SubjectCard({ made }: Made) {
  return (
    <>
      <Card isFlush>
        <SubjectRow made={made} />
        <CategoryRow made={made} />
      </Card>
      <NotCome query={made.choices} />
    </>
  );
}

/** The place of a subject in the picker: the desk first, those known by name, and anybody else last. */
function placeOf(about: Subject | null, named: Named): number {
  if (about === null) return -1;
  if ('id' in about) return named.findIndex(({ id }) => id === about.id) + 1;
  return about.kind === 'desk' ? 0 : named.length + 1;
}

function subjectAt(place: number, named: Named): Subject {
  const subject = named[place - 1];
  if (subject) return { kind: subject.kind, id: subject.id };
  return { kind: place === 0 ? 'desk' : 'other' };
}

function SubjectRow({ made: { fields, change, subjects } }: Made) {
  const named = subjects.map(({ name, role }) => `${name}，${role}`);
  return (
    <Row lead={complaintWords.subject}>
      <Picker
        mode="one"
        isFull
        label={complaintWords.subject}
        placeholder={complaintWords.pick}
        options={[complaintWords.desk, ...named, complaintWords.other]}
        index={placeOf(fields.about, subjects)}
        onPick={(place) => change({ about: subjectAt(place, subjects) })}
      />
      {fields.about?.kind === 'desk' && (
        <Words size="small" tone="third">
          {complaintWords.deskNote}
        </Words>
      )}
    </Row>
  );
}

function CategoryRow({ made: { fields, change, known } }: Made) {
  return (
    <Row lead={complaintWords.category}>
      <Picker
        mode="one"
        isFull
        label={complaintWords.category}
        placeholder={complaintWords.categoryUnknown}
        options={[complaintWords.categoryUnknown, ...known.map(({ name }) => name)]}
        index={known.findIndex(({ code }) => code === fields.category) + 1}
        onPick={(place) => change({ category: known[place - 1]?.code ?? '' })}
      />
    </Row>
  );
}
