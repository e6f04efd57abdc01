import { type Channel, channels } from '../../../../cloud/contract/requests/kinds';
import { channelWords, kindWords } from '../../../copy/kinds';
import { registerWords } from '../../../copy/register';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import type { Registering } from './use-register';

type Made = { made: Registering };

const told = ['issue', 'wish', 'suggestion'] as const;
/** What comes by the mini-program or from a patrol is not typed here. */
const toldChannels: readonly Channel[] = channels.filter((one) => one !== 'miniProgram' && one !== 'patrol');

/** Which kind it is, which category, and how it came; what a patrol found has only a category. */
export function KindCard({ made }: Made) {
  const { fields, change } = made;
  if (fields.kind === 'patrol')
    return (
      <Card isFlush>
        <CategoryRow made={made} />
      </Card>
    );
  return (
    <Card isFlush>
      <Row>
        <Choice
          label={registerWords.kind}
          look="sunken"
          options={told.map((value) => ({ value, text: kindWords[value] }))}
          value={fields.kind}
          onChange={(kind) => change({ kind, category: '' })}
        />
      </Row>
      <CategoryRow made={made} />
      <ChannelRow made={made} />
    </Card>
  );
}

function CategoryRow({ made: { fields, change, known } }: Made) {
  return (
    <Row lead={registerWords.category}>
      <Picker
        mode="one"
        isFull
        label={registerWords.category}
        placeholder={registerWords.categoryUnknown}
        options={[registerWords.categoryUnknown, ...known.map(({ name }) => name)]}
        index={known.findIndex(({ code }) => code === fields.category) + 1}
        onPick={(index) => change({ category: known[index - 1]?.code ?? '' })}
      />
    </Row>
  );
}

function ChannelRow({ made: { fields, change } }: Made) {
  return (
    <Row lead={registerWords.channel}>
      <Picker
        mode="one"
        isFull
        label={registerWords.channel}
        placeholder={registerWords.channel}
        options={toldChannels.map((one) => channelWords[one])}
        index={toldChannels.indexOf(fields.channel)}
        onPick={(index) => change({ channel: toldChannels[index] ?? 'phone' })}
      />
    </Row>
  );
}
