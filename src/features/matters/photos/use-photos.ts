import { useRef, useState } from 'react';
import { limits } from '../../../../cloud/contract/shared/limits';
import { errorWords } from '../../../copy/errors';
import { previewPhotos } from '../../../phone/device';
import { choosePhotos, type Uploaded, uploadPhoto } from '../../../phone/photos';
import type { PickedPhoto } from '../../../ui/photo-picker';

/** A photo on its way, as a draft keeps it: what is ready has the server's id. */
export interface DraftPhoto extends PickedPhoto {
  readonly fileId?: string;
}

/** The photos of a form. */
export interface Photos {
  readonly list: readonly DraftPhoto[];
  readonly fileIds: string[];
  readonly isUploading: boolean;
  readonly add: () => Promise<void>;
  readonly open: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly retry: (id: string) => void;
}

let counter = 0;

function newPhoto(source: string): DraftPhoto {
  counter += 1;
  return { id: `photo-${Date.now()}-${counter}`, source, state: 'uploading', progress: 0 };
}

/** What was under way when the page closed has stopped: it can be sent again. */
function stopped(photo: DraftPhoto): DraftPhoto {
  return photo.state === 'uploading' ? { ...photo, state: 'failed' } : photo;
}

/** What became of an upload, as the thumb shows it. */
function outcomeOf(sent: Uploaded): Partial<DraftPhoto> {
  if (sent.ok) return { state: 'ready', fileId: sent.fileId };
  const isPassing = sent.code === 'UNAVAILABLE' || sent.code === 'INTERNAL';
  return isPassing ? { state: 'failed' } : { state: 'refused', reason: errorWords[sent.code] };
}

/** The list as it stands, with ways to change it; what is worth keeping goes to the draft. */
function usePhotoList(kept: readonly DraftPhoto[], onChange: (list: readonly DraftPhoto[]) => void) {
  const [list, setList] = useState<readonly DraftPhoto[]>(() => kept.map(stopped));
  const latest = useRef(list);
  function write(next: readonly DraftPhoto[], isWorthKeeping = true): void {
    latest.current = next;
    setList(next);
    if (isWorthKeeping) onChange(next);
  }
  function set(id: string, changed: Partial<DraftPhoto>, isWorthKeeping = true): void {
    const next = latest.current.map((photo) => (photo.id === id ? { ...photo, ...changed } : photo));
    write(next, isWorthKeeping);
  }
  return { list, latest, write, set };
}

/** Takes photos and sends each at once, with progress; `onChange` keeps them with the draft. */
export function usePhotos(
  communityId: string,
  kept: readonly DraftPhoto[],
  onChange: (list: readonly DraftPhoto[]) => void,
): Photos {
  const { list, latest, write, set } = usePhotoList(kept, onChange);
  const find = (id: string) => latest.current.find((one) => one.id === id);
  async function send(id: string, source: string): Promise<void> {
    set(id, { state: 'uploading', progress: 0 });
    const onProgress = (percent: number) => set(id, { progress: percent / 100 }, false);
    set(id, outcomeOf(await uploadPhoto(source, communityId, onProgress)));
  }
  return {
    list,
    fileIds: list.flatMap(({ state, fileId }) => (state === 'ready' && fileId ? [fileId] : [])),
    isUploading: list.some(({ state }) => state === 'uploading'),
    async add() {
      const free = limits.photos - latest.current.length;
      const added = (await choosePhotos(free)).slice(0, free).map(newPhoto);
      write([...latest.current, ...added]);
      await Promise.all(added.map(({ id, source }) => send(id, source)));
    },
    open: (id) =>
      previewPhotos(
        latest.current.map(({ source }) => source),
        find(id)?.source ?? '',
      ),
    remove: (id) => write(latest.current.filter((photo) => photo.id !== id)),
    retry: (id) => {
      const photo = find(id);
      if (photo) void send(id, photo.source);
    },
  };
}
