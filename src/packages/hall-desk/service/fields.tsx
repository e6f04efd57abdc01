import { View } from '@tarojs/components';
import type { ServiceSettings } from '../../../../cloud/contract/hall/catalogue';
import { serviceKinds } from '../../../../cloud/contract/hall/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import { serviceKindWords } from '../../../copy/hall';
import { serviceNumberWords, serviceTextWords, serviceFormWords as words } from '../../../copy/hall-settings';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';
import { MinutePick } from '../span-pick';

/** The settings in the making, and how one of them changes. */
export interface ServiceFieldsProps {
  settings: ServiceSettings;
  change: (changed: Partial<ServiceSettings>) => void;
}

type TextName = keyof typeof serviceTextWords;
type NumberName = keyof typeof serviceNumberWords;

const textLengths: Record<TextName, number> = {
  name: limits.title,
  summary: limits.reason,
  where: limits.name,
  servedBy: limits.servedBy,
  price: limits.servedBy,
  line: 1,
};
const texts = Object.keys(serviceTextWords) as TextName[];
const numbers = Object.keys(serviceNumberWords) as NumberName[];
const mayBeEmpty: readonly NumberName[] = ['limitPerson', 'limitHousehold'];

/** What it is, where, who serves, what to bring and what it costs. */
export function TextsCard({ settings, change }: ServiceFieldsProps) {
  return (
    <Card>
      <Stack gap={12}>
        <Picker
          mode="one"
          isFull
          label={words.kind}
          placeholder={words.kind}
          options={serviceKinds.map((kind) => serviceKindWords[kind])}
          index={serviceKinds.indexOf(settings.kind)}
          onPick={(index) => change({ kind: serviceKinds[index] ?? settings.kind })}
        />
        <Texts settings={settings} change={change} />
      </Stack>
    </Card>
  );
}

function Texts({ settings, change }: ServiceFieldsProps) {
  return (
    <View>
      {texts.map((name) => (
        <Field
          key={name}
          label={serviceTextWords[name]}
          defaultValue={settings[name]}
          maxLength={textLengths[name]}
          onInput={(text) => change({ [name]: name === 'line' ? text.toUpperCase() : text })}
        />
      ))}
      <TextArea
        label={words.documents}
        defaultValue={settings.documents.join('\n')}
        maxLength={limits.documents * limits.title}
        onInput={(text) => change({ documents: text.split('\n').filter((line) => line.trim() !== '') })}
      />
    </View>
  );
}

/** How many, how long, how early and how often. */
export function NumbersCard({ settings, change }: ServiceFieldsProps) {
  return (
    <Card>
      {numbers.map((name) => {
        const value = settings[name];
        const isWrong = Number.isNaN(value);
        return (
          <Field
            key={name}
            label={serviceNumberWords[name]}
            type="number"
            maxLength={5}
            defaultValue={value === null ? '' : String(value)}
            {...(isWrong && { fault: words.wrongNumber })}
            onInput={(text) => change({ [name]: numberOf(text, mayBeEmpty.includes(name)) })}
          />
        );
      })}
      <Stack gap={12}>
        <MinutePick
          label={words.release}
          minute={settings.releaseMinute}
          onPick={(releaseMinute) => change({ releaseMinute })}
        />
        <Choice
          label={words.offered}
          look="sunken"
          options={[
            { value: 'yes', text: words.offeredYes },
            { value: 'no', text: words.offeredNo },
          ]}
          value={settings.isOffered ? 'yes' : 'no'}
          onChange={(value) => change({ isOffered: value === 'yes' })}
        />
      </Stack>
    </Card>
  );
}

/** A whole number that was typed; NaN where it is none, null where nothing may stand. */
function numberOf(text: string, isOptional: boolean): number | null {
  const typed = text.trim();
  if (typed === '') return isOptional ? null : Number.NaN;
  return /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
}

interface ShareCardProps extends ServiceFieldsProps {
  units: readonly { unitId: string; name: string }[];
  categories: readonly { code: string; name: string }[];
}

/** The room that is held, the unit that must allow it, and by which category somebody is sent. */
export function ShareCard({ settings, change, units, categories }: ShareCardProps) {
  return (
    <Card>
      <Stack gap={12}>
        <Field
          label={words.room}
          defaultValue={settings.room ?? ''}
          maxLength={limits.title}
          onInput={(text) => change({ room: text.trim() === '' ? null : text })}
        />
        <Picker
          mode="one"
          isFull
          label={words.owner}
          placeholder={words.nobody}
          options={[words.nobody, ...units.map(({ name }) => words.byOwner(name))]}
          index={units.findIndex(({ unitId }) => unitId === settings.ownerUnitId) + 1}
          onPick={(index) => change({ ownerUnitId: units[index - 1]?.unitId ?? null })}
        />
        <Picker
          mode="one"
          isFull
          label={words.category}
          placeholder={words.noCategory}
          options={[words.noCategory, ...categories.map(({ name }) => words.byCategory(name))]}
          index={categories.findIndex(({ code }) => code === settings.category) + 1}
          onPick={(index) => change({ category: categories[index - 1]?.code ?? null })}
        />
      </Stack>
    </Card>
  );
}
