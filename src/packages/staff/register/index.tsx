import { setNavigationBarTitle, useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import type { ReadMatter, readMessage } from '../../../../cloud/contract/requests/read-message';
import type { RegisterReceipt } from '../../../../cloud/contract/requests/register-request';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { registerWords } from '../../../copy/register';
import { Screen } from '../../../features/screen/screen';
import { replaceBy } from '../../../phone/navigate';
import { useDraft } from '../../../session/drafts';
import { useMe } from '../../../session/session';
import { emptyFor, filledBy } from './fields';
import { ListedScreen } from './listed-screen';
import { MatterForm } from './matter-form';
import { PasteCard } from './paste-card';
import { keepPatrolled, lastPatrolled } from './patrolled';
import { slipOf } from './slip-of';
import { useListed } from './use-listed';
import { useChoices, useRegister } from './use-register';

/** Registers what a resident told (代录), or what a patrol found. */
export default function RegisterPage() {
  const { kind, at } = useRouter().params;
  const me = useMe();
  const communityId = me?.grants.find((grant) => grant.communityId !== null)?.communityId;
  const isPatrol = kind === 'patrol';
  useEffect(() => {
    if (isPatrol) void setNavigationBarTitle({ title: registerWords.patrolTitle });
  }, [isPatrol]);
  if (!communityId) return <Screen>{null}</Screen>;
  return isPatrol ? <Patrol communityId={communityId} at={at} /> : <Told communityId={communityId} />;
}

const showSlip = (receipt: RegisterReceipt) => replaceBy('slip', slipOf(receipt));
interface PatrolProps {
  communityId: string;
  /** Where it was found, when that was said before. */
  at: string | undefined;
}

/** What a patrol found: where it was said, else where the last thing was found, else in the building of its head. */
function Patrol({ communityId, at }: PatrolProps) {
  const grants = useMe()?.grants ?? [];
  const draft = useDraft(at ? `patrol-${at}` : 'patrol', emptyFor('patrol'));
  const onSent = (receipt: RegisterReceipt, nodeId: string) => {
    keepPatrolled(nodeId);
    replaceBy('slip', { ...slipOf(receipt), kind: 'patrol' });
  };
  const likely = [at ?? lastPatrolled() ?? '', ...grants.map(({ nodeId }) => nodeId)];
  const made = useRegister(useChoices(communityId), draft, onSent, likely);
  return <MatterForm made={made} />;
}

/** What somebody told: one matter, or the several that a pasted message holds. */
function Told({ communityId }: { communityId: string }) {
  const choices = useChoices(communityId);
  const listed = useListed();
  const made = useRegister(choices, useDraft('register', emptyFor('issue')), showSlip);
  const fill = (read: ReadMatter) => made.change({ ...filledBy(read), readings: made.fields.readings + 1 });
  if (listed.matters.length > 0) return <ListedScreen choices={choices} listed={listed} onJoin={fill} />;
  const onRead = (read: OutputOf<typeof readMessage>) =>
    read.matters.length > 0 ? listed.begin(read) : fill(read.whole);
  return <MatterForm made={made} above={<PasteCard communityId={communityId} onRead={onRead} />} />;
}
