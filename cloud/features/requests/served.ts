import { acceptRequest as acceptRequestOperation } from '../../contract/requests/accept-request';
import { addNote as addNoteOperation } from '../../contract/requests/add-note';
import { checkOutcome as checkOutcomeOperation } from '../../contract/requests/check-outcome';
import { claimWish as claimWishOperation } from '../../contract/requests/claim-wish';
import { declineRequest as declineRequestOperation } from '../../contract/requests/decline-request';
import { dispatchRequest as dispatchRequestOperation } from '../../contract/requests/dispatch-request';
import { makeSuggestion as makeSuggestionOperation } from '../../contract/requests/make-suggestion';
import { matchClaim as matchClaimOperation } from '../../contract/requests/match-claim';
import { proposeDecline as proposeDeclineOperation } from '../../contract/requests/propose-decline';
import { publishThanks as publishThanksOperation } from '../../contract/requests/publish-thanks';
import { publishWish as publishWishOperation } from '../../contract/requests/publish-wish';
import { rate as rateOperation } from '../../contract/requests/rate';
import { releaseClaim as releaseClaimOperation } from '../../contract/requests/release-claim';
import { reportIssue as reportIssueOperation } from '../../contract/requests/report-issue';
import { resolveRequest as resolveRequestOperation } from '../../contract/requests/resolve-request';
import { returnWorkOrder as returnWorkOrderOperation } from '../../contract/requests/return-work-order';
import { submitWish as submitWishOperation } from '../../contract/requests/submit-wish';
import { takeWorkOrder as takeWorkOrderOperation } from '../../contract/requests/take-work-order';
import { thank as thankOperation } from '../../contract/requests/thank';
import { unpublishWish as unpublishWishOperation } from '../../contract/requests/unpublish-wish';
import { withdraw as withdrawOperation } from '../../contract/requests/withdraw';
import { type Served, served } from '../../platform/context';
import { acceptRequest } from './accept-request';
import { addNote } from './add-note';
import { checkOutcome } from './check-outcome';
import { claimWish } from './claim-wish';
import { declineRequest } from './decline-request';
import { dispatchRequest } from './dispatch-request';
import { makeSuggestion } from './make-suggestion';
import { matchClaim } from './match-claim';
import { proposeDecline } from './propose-decline';
import { publishThanks } from './publish-thanks';
import { publishWish } from './publish-wish';
import { findReceipt } from './queries/insert-request';
import { rate } from './rate';
import { releaseClaim } from './release-claim';
import { reportIssue } from './report-issue';
import { resolveRequest } from './resolve-request';
import { returnWorkOrder } from './return-work-order';
import { submitWish } from './submit-wish';
import { takeWorkOrder } from './take-work-order';
import { thank } from './thank';
import { unpublishWish } from './unpublish-wish';
import { withdraw } from './withdraw';

/** The commands of this feature with their use cases. */
export const servedCommands: readonly Served[] = [
  served(submitWishOperation, submitWish, findReceipt),
  served(reportIssueOperation, reportIssue, findReceipt),
  served(makeSuggestionOperation, makeSuggestion, findReceipt),
  served(addNoteOperation, addNote),
  served(withdrawOperation, withdraw),
  served(rateOperation, rate),
  served(thankOperation, thank),
  served(claimWishOperation, claimWish),
  served(releaseClaimOperation, releaseClaim),
  served(acceptRequestOperation, acceptRequest),
  served(proposeDeclineOperation, proposeDecline),
  served(declineRequestOperation, declineRequest),
  served(publishWishOperation, publishWish),
  served(publishThanksOperation, publishThanks),
  served(unpublishWishOperation, unpublishWish),
  served(matchClaimOperation, matchClaim),
  served(dispatchRequestOperation, dispatchRequest),
  served(takeWorkOrderOperation, takeWorkOrder),
  served(returnWorkOrderOperation, returnWorkOrder),
  served(resolveRequestOperation, resolveRequest),
  served(checkOutcomeOperation, checkOutcome),
];
