import type { whoWouldGetThis } from '../../../../cloud/contract/requests/who-would-get-this';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords } from '../../../copy/administration';
import { roleWords } from '../../../copy/roles';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

type Found = OutputOf<typeof whoWouldGetThis>;

function wayOf({ receiver, isDirect }: Found): string {
  if (!receiver) return adminWords.toDesk;
  return isDirect ? adminWords.straight(receiver.name) : adminWords.proposed(receiver.name);
}

function reasonOf({ rule, receiver }: Found): string {
  if (!rule) return adminWords.noRule;
  if (rule.isForGridWorker) return adminWords.becauseGrid(rule.placeName, receiver !== null);
  return adminWords.because(rule.placeName, rule.isForEvery);
}

/** The way a matter would take, in two sentences, and a warning where nobody would be there. */
export function Result({ found }: { found: Found }) {
  const { desk, isDirect, isDeskStaffed } = found;
  return (
    <Stack gap={8}>
      <Words size="head">{wayOf(found)}</Words>
      <Words tone="second">{reasonOf(found)}</Words>
      {!isDirect && (
        <Words size="note" tone="second">
          {adminWords.deskLine(desk.placeName, roleWords[desk.role])}
        </Words>
      )}
      {!isDeskStaffed && (
        <Notice tone="red" icon="alert">
          {adminWords.deskEmpty}
        </Notice>
      )}
    </Stack>
  );
}
