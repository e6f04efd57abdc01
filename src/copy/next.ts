import type { MatterRow } from '../../cloud/contract/requests/matter-row';
import { timeWords } from './times';

/** What decides the sentence; a slip knows no more. */
type Stands = Pick<MatterRow, 'state' | 'kind' | 'isPublished' | 'ownerKind' | 'ownerName' | 'dueAt'>;

/** Before anything is reported done, it is the requester's turn only when he was asked something. */
function isWaitingForAnswer({ state }: Stands): boolean {
  return state === 'submitted' || state === 'accepted' || state === 'in_progress';
}

/** One sentence on what happens next with an own matter: who, and by when. */
export function nextWords(row: Stands): string {
  const by = row.dueAt ? timeWords(row.dueAt) : '';
  if (row.ownerKind === 'requester' && isWaitingForAnswer(row)) return '想问您一句，回答了接着办';
  switch (row.state) {
    case 'submitted':
      return `社区在看，${by} 前答复您`;
    case 'accepted':
      return row.isPublished
        ? '在心愿墙上，等邻居认领'
        : row.kind === 'wish'
          ? '受理了，社区在安排上墙'
          : '受理了，社区在安排人来办';
    case 'dispatched':
      return row.ownerName ? `派给了${row.ownerName}，等师傅接单` : '派出去了，等对方接单';
    case 'in_progress':
      if (row.kind === 'wish' && row.isPublished)
        return row.ownerKind === 'desk' ? '有人认领了，社区在帮您对接' : '一位邻居认领了，在帮您办';
      return row.ownerName ? `${row.ownerName}在办，${by} 前办好` : `有人在办，${by} 前办好`;
    case 'planned':
      return `列入计划了，${by} 再看`;
    case 'checking':
      if (row.ownerKind === 'requester') return '帮忙的邻居说办好了，您看看';
      return row.ownerKind === 'gridWorker' ? '说办好了，网格员去看看' : '说办好了，社区去看看';
    case 'resolved':
      return '办得怎么样，请您说一句';
    case 'rectifying':
      return `没办好的在重新办，${by} 前办好`;
    case 'closed':
      return row.kind === 'wish' ? '心愿圆了' : '办完了，谢谢您告诉我们';
    case 'declined':
      return '这次没有受理，原因写在里面';
    case 'withdrawn':
      return '您撤回了';
    case 'merged':
      return '和同一件事并在一起办了';
  }
}
