import { useState } from 'react';
import { type BookingRow, myBookings } from '../../../../cloud/contract/hall/my-bookings';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { bookingLineWords, bookingsWords } from '../../../copy/booking';
import { BookingTag } from '../../../features/hall/booking-tag';
import { ListTurns } from '../../../features/screen/list-turns';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import { Waits } from './waits';

type Page = OutputOf<typeof myBookings>;
const parts = ['coming', 'past'] as const;
type Filter = (typeof parts)[number];

/** One's own bookings: those to come with the waits, and those of the past. */
export default function BookingsPage() {
  return <NeedsHome>{({ communityId }) => <Bookings communityId={communityId} />}</NeedsHome>;
}

function Bookings({ communityId }: { communityId: string }) {
  const [shown, setShown] = useState<Filter>('coming');
  return (
    <Screen>
      <ChipRow label={bookingsWords.filterLabel}>
        {parts.map((one) => (
          <Chip key={one} isOn={one === shown} onPress={() => setShown(one)}>
            {bookingsWords.filters[one]}
          </Chip>
        ))}
      </ChipRow>
      <List communityId={communityId} filter={shown} />
    </Screen>
  );
}

function List({ communityId, filter }: { communityId: string; filter: Filter }) {
  const me = useMe();
  const list = usePaged<BookingRow, Page>(`${me?.personId} ${filter}`, (after) =>
    callCloud(myBookings, { communityId, filter, ...(after && { after }) }),
  );
  const isEmpty = (page: Page) => list.items.length === 0 && page.waits.length === 0;
  return (
    <>
      <Loaded query={list}>
        {(page) => (
          <>
            <Waits waits={page.waits} onMoved={() => void list.reload()} />
            {isEmpty(page) ? <Nothing filter={filter} /> : <Rows rows={list.items} />}
          </>
        )}
      </Loaded>
      <ListTurns list={list} />
    </>
  );
}

function Rows({ rows }: { rows: readonly BookingRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Card isFlush>
      {rows.map((row) => (
        <Row
          key={row.bookingId}
          title={row.serviceName}
          line={bookingLineWords(row)}
          end={<BookingTag state={row.state} />}
          onPress={() => open('booking', { communityId: row.communityId, bookingId: row.bookingId })}
        />
      ))}
    </Card>
  );
}

function Nothing({ filter }: { filter: Filter }) {
  if (filter === 'past') return <Empty title={bookingsWords.emptyPast} line={bookingsWords.emptyPastLine} />;
  return (
    <Empty
      title={bookingsWords.emptyComing}
      line={bookingsWords.emptyComingLine}
      action={bookingsWords.book}
      onAction={() => open('halls')}
    />
  );
}
