import { isOpen } from '../../../cloud/contract/requests/lifecycle';
import type { Step } from '../../../cloud/contract/requests/matter';
import { stepWords } from '../../copy/timeline';
import { thenWords } from '../../copy/times';
import { Card } from '../../ui/card';
import { Steps } from '../../ui/steps';
import type { Matter } from './matter-head';
import { PhotoStrip } from './photo-strip';
import { resultOf } from './result';

/** The whole history, the newest step first, in plain words. */
export function History({ matter }: { matter: Matter }) {
  const isDone = matter.state === 'resolved' || !isOpen(matter.state);
  const result = resultOf(matter);
  const photosOf = (step: Step) =>
    step === result?.step ? <PhotoStrip {...result} /> : <PhotoStrip photos={step.photos} />;
  return (
    <Card>
      <Steps
        steps={matter.steps.map((step, place) => ({
          key: String(step.version),
          state: place === 0 && isDone ? 'now' : 'past',
          text: stepWords(step),
          time: thenWords(step.at),
          ...(step.words && { note: step.words }),
          ...(step.photos.length > 0 && { more: photosOf(step) }),
        }))}
      />
    </Card>
  );
}
