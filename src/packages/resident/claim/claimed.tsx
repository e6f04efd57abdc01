import { claimWords } from '../../../copy/claim';
import { homeWords } from '../../../copy/home';
import { roleWords } from '../../../copy/roles';
import { Screen } from '../../../features/screen/screen';
import { replaceBy, startOver } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** Who the account is now, and what came along. */
export function Claimed({ brought }: { brought: number }) {
  const me = useMe();
  const roles = [...new Set(me?.grants.map(({ role }) => roleWords[role]))].join('、');
  const hasPlace = me?.home || roles !== '';
  const bar = (
    <ActionBar>
      <Button onPress={() => (hasPlace ? startOver() : replaceBy('chooseHome'))}>
        {hasPlace ? claimWords.goHome : homeWords.chooseHome}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <Card>
        <Stack gap={8}>
          <Words tone="green">
            <Icon name="done" size={32} />
          </Words>
          <Words size="title" isHeading>
            {claimWords.done(me?.callName ?? '')}
          </Words>
          <Words>{roles === '' ? claimWords.doneResident : claimWords.doneStaff(roles)}</Words>
          {brought > 0 && <Words tone="second">{claimWords.brought(brought)}</Words>}
          {!hasPlace && <Words tone="second">{homeWords.noHome}</Words>}
        </Stack>
      </Card>
    </Screen>
  );
}
