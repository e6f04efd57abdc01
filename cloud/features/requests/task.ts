import type { QueueItem, Task } from '../../contract/requests/work-queue';

/** A row of the queue as it is read, with what decides the task. */
export interface QueueRow extends Omit<QueueItem, 'task' | 'dueAt' | 'thumbUrl'> {
  readonly dueAt: Date | null;
  readonly filedAt: Date;
  readonly wallRank: number | null;
  readonly releases: number;
  readonly isDeclineProposed: boolean;
  readonly ownerRole: string | null;
  readonly claimState: 'claimed' | 'matched' | null;
  readonly firstPhotoId: string | null;
}

type Decides = Pick<
  QueueRow,
  'state' | 'kind' | 'wallRank' | 'releases' | 'isDeclineProposed' | 'ownerRole' | 'claimState' | 'dueAt'
>;

function acceptedTask(row: Decides, now: Date): Task {
  if (row.kind !== 'wish') return 'sendOut';
  if (row.releases >= 2 || (row.wallRank === 0 && row.dueAt !== null && row.dueAt <= now)) return 'findUnit';
  return row.wallRank === null ? 'publish' : 'watchWall';
}

/** Says what the owner of a matter should do next. */
export function taskOf(row: Decides, now: Date): Task {
  if (row.isDeclineProposed) return 'confirmDecline';
  switch (row.state) {
    case 'submitted':
      return 'triage';
    case 'accepted':
      return acceptedTask(row, now);
    case 'dispatched':
      return row.ownerRole === null ? 'take' : 'sendOut';
    case 'in_progress':
      return row.claimState === 'claimed' ? 'match' : 'resolve';
    case 'rectifying':
      return 'rectify';
    case 'checking':
      return row.ownerRole === null ? 'wait' : 'check';
    default:
      return 'wait';
  }
}
