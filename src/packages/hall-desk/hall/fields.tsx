import type { HallSettings } from '../../../../cloud/contract/hall/catalogue';
import { hallKinds } from '../../../../cloud/contract/hall/kinds';
import { limits } from '../../../../cloud/contract/shared/limits';
import { hallKindWords, weekWords, hallFormWords as words } from '../../../copy/hall-settings';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import { TextArea } from '../../../ui/text-area';

/** The settings in the making, and how one of them changes. */
export interface HallFieldsProps {
  settings: HallSettings;
  change: (changed: Partial<HallSettings>) => void;
}

/** The lines of a text, without the empty ones. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the hall is called, where it is and which windows it has. */
export function NamesCard({ settings, change }: HallFieldsProps) {
  return (
    <Card>
      <Choice
        label={words.kind}
        look="sunken"
        options={hallKinds.map((value) => ({ value, text: hallKindWords[value] }))}
        value={settings.kind}
        onChange={(kind) => change({ kind })}
      />
      <Field
        label={words.name}
        defaultValue={settings.name}
        maxLength={limits.title}
        onInput={(name) => change({ name })}
      />
      <Field
        label={words.address}
        defaultValue={settings.address}
        maxLength={limits.address}
        onInput={(address) => change({ address })}
      />
      <Field
        label={words.phone}
        defaultValue={settings.phone}
        maxLength={limits.name}
        onInput={(phone) => change({ phone })}
      />
      <TextArea
        label={words.windows}
        defaultValue={settings.windows.join('\n')}
        maxLength={limits.windows * limits.name}
        onInput={(text) => change({ windows: linesOf(text) })}
      />
    </Card>
  );
}

/** What the hall does on statutory holidays, and on the weekend days that people work for them. */
export function DaysCard({ settings, change }: HallFieldsProps) {
  const { makeUpWeekday } = settings;
  return (
    <Card isFlush>
      <Row line={words.holidays}>
        <Choice
          label={words.holidays}
          look="sunken"
          options={[
            { value: 'closed', text: words.holidaysClosed },
            { value: 'open', text: words.holidaysOpen },
          ]}
          value={settings.isOpenOnHolidays ? 'open' : 'closed'}
          onChange={(value) => change({ isOpenOnHolidays: value === 'open' })}
        />
      </Row>
      <Row line={words.makeUp}>
        <Picker
          mode="one"
          isFull
          label={words.makeUp}
          placeholder={words.makeUpClosed}
          options={[words.makeUpClosed, ...weekWords.map(words.makeUpLike)]}
          index={makeUpWeekday ?? 0}
          onPick={(index) => change({ makeUpWeekday: index === 0 ? null : index })}
        />
      </Row>
    </Card>
  );
}
