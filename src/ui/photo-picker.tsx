import { Image, View } from '@tarojs/components';
import { silentPicture } from './aria';
import { classNames } from './class-names';
import { Fault } from './fault';
import { Icon } from './icon';
import { pressable } from './pressable';

/** One picked photo and how far it is on its way. */
export interface PickedPhoto {
  id: string;
  /** Where the phone has it, or a link. */
  source: string;
  state: 'uploading' | 'ready' | 'failed' | 'refused';
  /** Of an upload, from 0 to 1. */
  progress?: number;
  /** Why it was refused, or could not be sent; shown below the photos. */
  reason?: string;
}

export interface PhotoPickerProps {
  photos: readonly PickedPhoto[];
  /** How many there may be at most. */
  most?: number;
  words: {
    /** On the tile that adds. */
    add: string;
    /** How many more can be added. */
    remaining: (count: number) => string;
    retry: string;
    refused: string;
    /** Names of a photo and of its button to take it away, by its number from 1. */
    photo: (number: number) => string;
    remove: (number: number) => string;
  };
  onAdd: () => void;
  onOpen: (id: string) => void;
  onRemove: (id: string) => void;
  onRetry: (id: string) => void;
}

/** Thumbs of picked photos, each with its progress or what went wrong, and the tile that adds more. */
export function PhotoPicker(props: PhotoPickerProps) {
  const { photos, most = 9, words } = props;
  const free = most - photos.length;
  const reasons = [...new Set(photos.flatMap((photo) => photo.reason ?? []))];
  return (
    <View>
      <View className="phs">
        {photos.map((photo, place) => (
          <Thumb key={photo.id} photo={photo} number={place + 1} picker={props} />
        ))}
        {free > 0 && (
          <View className="ph-add" hoverClass="ph-add-on" {...pressable({ label: words.add }, props.onAdd)}>
            <Icon name="camera" size={24} />
            <View className="w-small">{words.add}</View>
          </View>
        )}
        {photos.length > 0 && free > 0 && (
          <View className="phs-n w-small w-third">{words.remaining(free)}</View>
        )}
      </View>
      {reasons.map((reason) => (
        <Fault key={reason}>{reason}</Fault>
      ))}
    </View>
  );
}

function Thumb({ photo, number, picker }: { photo: PickedPhoto; number: number; picker: PhotoPickerProps }) {
  const { words } = picker;
  const percent = Math.round((photo.progress ?? 0) * 100);
  const isFailed = photo.state === 'failed';
  const isBad = isFailed || photo.state === 'refused';
  const word = isFailed ? words.retry : words.refused;
  const name = isBad ? `${words.photo(number)}，${word}` : words.photo(number);
  const press = () => (isFailed ? picker.onRetry(photo.id) : picker.onOpen(photo.id));
  return (
    <View className="ph">
      <View className="ph-b" {...pressable({ label: name }, press)}>
        <Image className="ph-i" src={photo.source} mode="aspectFill" {...silentPicture()} />
        {isBad && (
          <View className={classNames('ph-v', isFailed && 'ph-v-retry')}>
            <Icon name={isFailed ? 'redo' : 'refuse'} size={20} />
            <View className="w-small">{word}</View>
          </View>
        )}
        {photo.state === 'uploading' && (
          <View className="ph-p">
            <View className="ph-pb" style={`width:${percent}%`} />
          </View>
        )}
      </View>
      <View className="ph-x" {...pressable({ label: words.remove(number) }, () => picker.onRemove(photo.id))}>
        <View className="ph-xc">
          <Icon name="close" size={16} />
        </View>
      </View>
    </View>
  );
}
