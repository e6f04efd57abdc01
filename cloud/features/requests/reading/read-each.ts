import { findSenders } from './find-name';
import { leadIn } from './message-words';
import { type Known, type MessageReading, readMessage } from './read-message';
import { narrow } from './span';

/** One matter of several, as it is registered by itself. */
export interface MatterReading
  extends Pick<MessageReading, 'place' | 'phone' | 'name' | 'category' | 'text' | 'doubts'> {
  /** Matters with the same number are told by one person. */
  readonly teller: number;
  /** Whether it names no place of its own and is taken to be where the first one is. */
  readonly isPlaceLent: boolean;
}

function isPlaced({ place }: Pick<MessageReading, 'place'>): boolean {
  return place.building !== null || place.area !== null;
}

/** Whether a stretch says where it is, even if the tree has nothing of the kind or too much of it. */
function saysWhere(own: MessageReading): boolean {
  return (
    isPlaced(own) || own.doubts.some(({ code }) => code === 'unknownBuilding' || code === 'severalPlaces')
  );
}

/** Whether a stretch says itself who tells it: by the line above a copied message, or by another telephone number. */
function namesTeller(stretch: string, own: MessageReading, whole: MessageReading): boolean {
  const isCalledElsewhere = own.phone !== null && own.phone.value !== whole.phone?.value;
  return isCalledElsewhere || findSenders(narrow(stretch)).length > 0;
}

/** The number of who tells each matter: the place of the first matter that is theirs. */
function tellersOf(stretches: readonly string[], readings: readonly MessageReading[], whole: MessageReading) {
  let teller = 0;
  return readings.map((own, place) => {
    if (place > 0 && namesTeller(stretches[place] ?? '', own, whole)) teller = place;
    return teller;
  });
}

/**
 * Reads each matter of a message by itself: category and words are its own; who tells it is the one before's until another is named;
 * where it is is the first one's where it names no place and the same person tells it. Nothing when there is one matter only.
 */
export function readEach(text: string, whole: MessageReading, known: Known): MatterReading[] {
  const { matters } = whole;
  if (matters.length < 2) return [];
  const stretches = matters.map(({ span }) => text.slice(span.start, span.end));
  const readings = stretches.map((stretch) => readMessage(stretch, known));
  const tellers = tellersOf(stretches, readings, whole);
  const lender = readings.find((own, place) => tellers[place] === 0 && isPlaced(own)) ?? whole;
  return readings.map((own, place) => {
    const teller = tellers[place] ?? 0;
    const { name, phone } = teller === 0 ? whole : (readings[teller] ?? own);
    const isPlaceLent = teller === 0 && !saysWhere(own) && isPlaced(lender);
    return {
      ...{ name, phone, teller, isPlaceLent, category: own.category },
      text: (matters[place]?.value ?? own.text).replace(leadIn, ''),
      place: isPlaceLent ? { ...lender.place, floor: own.place.floor ?? lender.place.floor } : own.place,
      doubts: own.doubts.filter(({ code }) => code !== 'severalMatters'),
    };
  });
}
