import { complaintWords } from '../../../copy/register';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { Words } from '../../../ui/words';
import type { useComplaint } from './use-complaint';

/** Whom it is about, and what sort of complaint it is. */
export function SubjectCard({ made }: { made: ReturnType<typeof useComplaint> }) {
  const { fields, change, subjects, known } = made;
  const { about } = fields;
  const names = [
    complaintWords.desk,
    ...subjects.map(({ name, role }) => `${name}，${role}`),
    complaintWords.other,
  ];
  const last = names.length - 1;
  const index =
    about === null
      ? -1
      : 'id' in about
        ? subjects.findIndex(({ id }) => id === about.id) + 1
        : about.kind === 'desk'
          ? 0
          : last;
  function pick(place: number): void {
    const subject = subjects[place - 1];
    if (place === 0) change({ about: { kind: 'desk' } });
    else if (place === last || !subject) change({ about: { kind: 'other' } });
    else change({ about: { kind: subject.kind, id: subject.id } });
  }
  return (
    <Card isFlush>
      <Row lead={complaintWords.subject}>
        <Picker
          mode="one"
          isFull
          label={complaintWords.subject}
          placeholder={complaintWords.pick}
          options={names}
          index={index}
          onPick={pick}
        />
        {about?.kind === 'desk' && (
          <Words size="small" tone="third">
            {complaintWords.deskNote}
          </Words>
        )}
      </Row>
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
    </Card>
  );
}
