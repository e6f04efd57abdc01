import type { ServiceSettings } from '../../../../cloud/contract/hall/catalogue';

/** A service as it begins: half an hour for one, a week ahead, released at eight. */
export const blankService: ServiceSettings = {
  kind: 'service',
  name: '',
  summary: '',
  where: '',
  documents: [],
  servedBy: '',
  price: '',
  line: 'A',
  room: null,
  ownerUnitId: null,
  category: null,
  capacity: 1,
  durationMinutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 60,
  horizonDays: 7,
  releaseMinute: 480,
  cancelMinutes: 120,
  offerMinutes: 120,
  limitPerson: null,
  limitHousehold: null,
  isOffered: true,
};
