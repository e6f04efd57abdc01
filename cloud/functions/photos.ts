import { servedPhotos } from '../features/photos/served';
import { cloudFunction } from '../platform/cloud-function';
import { answerPhotoLink, isHttpEvent } from '../platform/cloud-photos';

const operations = cloudFunction('photos', servedPhotos);

/** The cloud function `photos`: keeps photos, and answers their signed links over HTTP. */
export const main = (event: unknown) => (isHttpEvent(event) ? answerPhotoLink(event) : operations(event));
