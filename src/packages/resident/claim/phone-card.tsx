import { useState } from 'react';
import { claimWords } from '../../../copy/claim';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

export interface PhoneCardProps {
  isBusy: boolean;
  /** Told the code of WeChat's button, which the server exchanges for the number. */
  onCode: (code: string) => void;
}

/** Asks for the number by WeChat's own button; whoever refuses has the code below. */
export function PhoneCard({ isBusy, onCode }: PhoneCardProps) {
  const [isRefused, setRefused] = useState(false);
  return (
    <Card>
      <Stack gap={16}>
        <Stack gap={8}>
          <Words size="title" isHeading>
            {claimWords.title}
          </Words>
          <Words tone="second">{claimWords.line}</Words>
        </Stack>
        <Button
          kind="soft"
          icon="phone"
          isBusy={isBusy}
          native={{
            openType: 'getPhoneNumber',
            onGetPhoneNumber: ({ detail }) => {
              setRefused(!detail.code);
              if (detail.code) onCode(detail.code);
            },
          }}
        >
          {claimWords.byWeChat}
        </Button>
        {isRefused && (
          <Words size="note" tone="second">
            {claimWords.refusedByPhone}
          </Words>
        )}
      </Stack>
    </Card>
  );
}
