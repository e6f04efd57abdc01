/** The limits of DOMAIN section 2, in characters (code points), pieces, bytes and pixels; forms, schemas and SQL checks share them. */
export const limits = {
  title: 30,
  story: 300,
  text: 500,
  note: 500,
  reason: 200,
  floor: 10,
  name: 20,
  query: 40,
  photos: 9,
  photoBytes: 10 * 1024 * 1024,
  photoPixels: 50_000_000,
  photoSide: 1600,
  thumbSide: 400,
  pageSize: 20,
  bodyBytes: 100 * 1024,
} as const;
