import type { Span } from './span';

/** What a message leaves open, for a person to decide; `said` is what was read where the tree has nothing of the kind. */
export type Doubt =
  | { readonly code: 'unknownBuilding' | 'unknownEntrance'; readonly span: Span; readonly said: string }
  | {
      readonly code:
        | 'severalPlaces'
        | 'severalEntrances'
        | 'severalFloors'
        | 'severalPhones'
        | 'severalMatters';
      readonly span: Span;
    };
