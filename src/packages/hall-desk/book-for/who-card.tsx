import { useState } from 'react';
import { findNeighbours } from '../../../../cloud/contract/hall/book';
import { limits } from '../../../../cloud/contract/shared/limits';
import { bookingChannelWords, bookForWords as words } from '../../../copy/hall-desk';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Row } from '../../../ui/row';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';
import type { BookFor } from './use-book-for';

/** So many of those found are shown; of more, whoever searches says more. */
const mostFound = 6;

const channels = ['phone', 'window'] as const;

/** Who comes: found by the end of the number or the beginning of the name, else written down. */
export function WhoCard({ communityId, made }: { communityId: string; made: BookFor }) {
  const { who, change } = made;
  return (
    <>
      <Search communityId={communityId} made={made} />
      <Card>
        <Field
          key={`name ${who.personId}`}
          label={words.name}
          defaultValue={who.name}
          maxLength={limits.name}
          onInput={(name) => change({ name })}
        />
        <Field
          key={`phone ${who.personId}`}
          label={words.phone}
          defaultValue={who.phone}
          type="text"
          maxLength={20}
          onInput={(phone) => change({ phone })}
        />
        <ChipRow label={words.channel} lead={words.channel} isWrapping>
          {channels.map((one) => (
            <Chip key={one} hasCheck isOn={one === who.channel} onPress={() => change({ channel: one })}>
              {bookingChannelWords[one]}
            </Chip>
          ))}
        </ChipRow>
        <TextArea label={words.words} maxLength={limits.reason} onInput={(said) => change({ words: said })} />
      </Card>
    </>
  );
}

function Search({ communityId, made }: { communityId: string; made: BookFor }) {
  const [search, setSearch] = useState('');
  const asked = search.trim();
  const query = useQuery(asked.length >= 2 ? asked : null, () =>
    callCloud(findNeighbours, { communityId, search: asked }),
  );
  const found = asked.length >= 2 && query.asked.phase === 'ready' ? query.asked.data.neighbours : null;
  return (
    <Card isFlush>
      <Row>
        <Field
          label={words.search}
          placeholder={words.searchHint}
          maxLength={limits.name}
          onInput={setSearch}
        />
        {found?.length === 0 && (
          <Words size="note" tone="second">
            {words.nobody}
          </Words>
        )}
      </Row>
      {found?.slice(0, mostFound).map((one) => (
        <Row
          key={one.personId}
          title={one.name}
          line={[one.phone, one.placeLabel].filter(Boolean).join('，')}
          onPress={() => made.change({ personId: one.personId, name: one.name, phone: one.phone })}
        />
      ))}
      {found && found.length > mostFound && <Row line={words.moreFound} />}
    </Card>
  );
}
