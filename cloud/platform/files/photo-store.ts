/** The two sizes in which a photo is kept. */
export type PhotoSize = 'full' | 'thumb';

/** Where photos lie. Names are ids of ours; nothing a person typed becomes a path. */
export interface PhotoStore {
  put(communityId: string, photoId: string, size: PhotoSize, jpeg: Buffer): Promise<void>;
  /** Reads a photo; null when there is none. */
  get(communityId: string, photoId: string, size: PhotoSize): Promise<Buffer | null>;
  remove(communityId: string, photoId: string): Promise<void>;
}
