import { keepPhoto as keepPhotoOperation } from '../../contract/photos/keep-photo';
import { deployedStore } from '../../platform/cloud-photos';
import type { TimedJob } from '../../platform/cloud-timer';
import { type Served, served } from '../../platform/context';
import { keepPhotoFrom } from './keep-photo';
import { sweepPhotos } from './sweep-photos';

/** The operations of this feature with their use cases; self-hosted servers take photos by `POST /files` instead. */
export const servedPhotos: readonly Served[] = [served(keepPhotoOperation, keepPhotoFrom(deployedStore))];

/** Sweeps WeChat's cloud storage of photos that nobody attached. */
export const sweepCloudPhotos: TimedJob = (tools) => sweepPhotos(deployedStore())(tools);
