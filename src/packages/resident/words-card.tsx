import { limits } from '../../../cloud/contract/shared/limits';
import type { Form } from '../../features/matters/forms/use-form';
import { PhotoField } from '../../features/matters/photos/photo-field';
import type { Photos } from '../../features/matters/photos/use-photos';
import { useSession } from '../../session/session';
import { Card } from '../../ui/card';
import { TextArea } from '../../ui/text-area';

interface WordsCardProps {
  label: string;
  placeholder: string;
  text: string;
  form: Form;
  photos: Photos;
  onInput: (text: string) => void;
}

/** What happened, in words and photos; in elder mode the photos are a question of their own. */
export function WordsCard({ label, placeholder, text, form, photos, onInput }: WordsCardProps) {
  const isElder = useSession((session) => session.isElder);
  return (
    <Card>
      <TextArea
        label={label}
        placeholder={placeholder}
        defaultValue={text}
        maxLength={limits.text}
        {...form.faulty('text')}
        onInput={onInput}
      />
      {!isElder && <PhotoField photos={photos} />}
    </Card>
  );
}
