import type { ReactNode } from 'react';
import { Fault } from '../../ui/fault';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';

export interface LabelledProps {
  label: string;
  fault?: string;
  children: ReactNode;
}

/** A question of a form whose answer is picked: its words above, what is wrong below. */
export function Labelled({ label, fault, children }: LabelledProps) {
  return (
    <Stack gap={8}>
      <Words isStrong>{label}</Words>
      {children}
      {fault && <Fault>{fault}</Fault>}
    </Stack>
  );
}
