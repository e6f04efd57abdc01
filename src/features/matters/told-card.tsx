import type { ReactNode } from 'react';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';
import { isAllInTitle, type Matter } from './matter-head';
import { PhotoStrip } from './photo-strip';
import { resultOf } from './result';

/** What was written and shown of a matter, as far as its title and its result do not say it already. */
export function ToldCard({ matter: one, children }: { matter: Matter; children?: ReactNode }) {
  const shown = resultOf(one)?.photos ?? [];
  const photos = one.photos.filter((photo) => !shown.includes(photo));
  const isSaid = isAllInTitle(one);
  if (isSaid && photos.length === 0 && !children) return null;
  return (
    <Card>
      <Stack gap={8}>
        {!isSaid && <Words>{one.text}</Words>}
        <PhotoStrip photos={photos} />
        {children}
      </Stack>
    </Card>
  );
}
