import type { Matter } from '../../../features/matters/matter-head';

/** What the sheet of every move at work gets. */
export interface WorkSheetProps {
  matter: Matter;
  onDone: () => void;
  onClose: () => void;
}
