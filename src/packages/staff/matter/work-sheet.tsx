import type { MoveName } from '../../../../cloud/contract/requests/lifecycle';
import { ActSheet } from '../../../features/matters/act-sheet';
import { DeclineSheet } from '../../../features/matters/desk/decline-sheet';
import { ResolveSheet } from '../../../features/matters/resolve-sheet';
import { AcceptSheet } from './accept-sheet';
import { AssignSheet } from './assign-sheet';
import { CheckSheet } from './check-sheet';
import { CorrectSheet } from './correct-sheet';
import { DispatchSheet } from './dispatch-sheet';
import { PhoneRateSheet } from './phone-rate-sheet';
import { plainSheets } from './plain-sheets';
import { PublishSheet } from './publish-sheet';
import type { WorkSheetProps } from './work-sheet-props';

/** The sheet of one move at work. */
export function WorkSheet({ move, ...props }: WorkSheetProps & { move: MoveName }) {
  const plain = plainSheets(props.matter)[move];
  if (plain)
    return (
      <ActSheet
        communityId={props.matter.communityId}
        onDone={props.onDone}
        onClose={props.onClose}
        {...plain}
      />
    );
  switch (move) {
    case 'accept':
      return <AcceptSheet {...props} />;
    case 'dispatch':
    case 'redirect':
    case 'involve':
      return <DispatchSheet move={move} {...props} />;
    case 'correct':
      return <CorrectSheet {...props} />;
    case 'assign':
      return <AssignSheet {...props} />;
    case 'rate':
      return <PhoneRateSheet {...props} />;
    case 'publish':
      return <PublishSheet {...props} />;
    case 'check':
      return <CheckSheet {...props} />;
    case 'resolve':
      return <ResolveSheet {...props} />;
    case 'proposeDecline':
      return <DeclineSheet {...props} />;
    default:
      return null;
  }
}
