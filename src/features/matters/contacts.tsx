import { matterWords } from '../../copy/matter';
import { callNumber } from '../../phone/device';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';
import type { Matter } from './matter-head';

interface Contact {
  readonly what: string;
  readonly name: string;
  readonly phone: string;
}

function contactsOf({ kind, workOrder, standings, ...contacts }: Matter): Contact[] {
  const { claimantContact, requesterContact } = contacts;
  const found: Contact[] = [];
  // Nobody calls themselves, nor the duty desk they belong to.
  if (workOrder?.receiverPhone && !standings.includes('receiver'))
    found.push({ what: matterWords.unitCall, name: workOrder.receiverName, phone: workOrder.receiverPhone });
  if (claimantContact) found.push({ what: matterWords.claimantCall, ...claimantContact });
  if (requesterContact) found.push({ what: matterWords.requesterCall(kind), ...requesterContact });
  return found.filter(({ phone }) => phone !== '');
}

/** Whom this reader may call now. */
export function Contacts({ matter }: { matter: Matter }) {
  const contacts = contactsOf(matter);
  if (contacts.length === 0) return null;
  return (
    <Card isFlush>
      {contacts.map(({ what, name, phone }) => (
        <Row
          key={what}
          icon="phone"
          title={name}
          line={what}
          end={
            <Button
              kind="soft"
              size="small"
              label={`${matterWords.call}，${name}`}
              onPress={() => callNumber(phone)}
            >
              {matterWords.call}
            </Button>
          }
        />
      ))}
    </Card>
  );
}
