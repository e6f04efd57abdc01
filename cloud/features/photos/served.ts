import { keepPhoto as keepPhotoOperation } from '../../contract/photos/keep-photo';
import { deployedStore } from '../../platform/cloud-photos';
import { type Served, served } from '../../platform/context';
import { keepPhotoFrom } from './keep-photo';

/** The operations of this feature with their use cases; self-hosted servers take photos by `POST /files` instead. */
export const servedPhotos: readonly Served[] = [served(keepPhotoOperation, keepPhotoFrom(deployedStore))];
