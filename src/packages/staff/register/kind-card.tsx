import { type Channel, channels } from '../../../../cloud/contract/requests/kinds';
import { channelWords, kindWords } from '../../../copy/kinds';
import { registerWords } from '../../../copy/register';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import type { useRegister } from './use-register';

const told = ['issue', 'wish', 'suggestion'] as const;
/** What comes by the mini-program or from a patrol is not typed here. */
const toldChannels = channels.filter(
  (one): one is Exclude<Channel, 'miniProgram' | 'patrol'> => !['miniProgram', 'patrol'].includes(one),
);

/** Which kind it is, which category, and how it came. */
export function KindCard({ made: { fields, change, known } }: { made: ReturnType<typeof useRegister> }) {
  const isPatrol = fields.kind === 'patrol';
  const names = [registerWords.categoryUnknown, ...known.map(({ name }) => name)];
  return (
    <Card isFlush>
      {!isPatrol && (
        <Row>
          <Choice
            label={registerWords.kind}
            look="sunken"
            options={told.map((value) => ({ value, text: kindWords[value] }))}
            value={fields.kind as (typeof told)[number]}
            onChange={(kind) => change({ kind, category: '' })}
          />
        </Row>
      )}
      <Row lead={registerWords.category}>
        <Picker
          mode="one"
          isFull
          label={registerWords.category}
          placeholder={registerWords.categoryUnknown}
          options={names}
          index={known.findIndex(({ code }) => code === fields.category) + 1}
          onPick={(index) => change({ category: known[index - 1]?.code ?? '' })}
        />
      </Row>
      {!isPatrol && (
        <Row lead={registerWords.channel}>
          <Picker
            mode="one"
            isFull
            label={registerWords.channel}
            placeholder={registerWords.channel}
            options={toldChannels.map((one) => channelWords[one])}
            index={(toldChannels as readonly Channel[]).indexOf(fields.channel)}
            onPick={(index) => change({ channel: toldChannels[index] ?? 'phone' })}
          />
        </Row>
      )}
    </Card>
  );
}
