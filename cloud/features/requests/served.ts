import { acceptRequest as acceptRequestOperation } from '../../contract/requests/accept-request';
import { addNote as addNoteOperation } from '../../contract/requests/add-note';
import { answerQuestion as answerQuestionOperation } from '../../contract/requests/answer-question';
import { askRequester as askRequesterOperation } from '../../contract/requests/ask-requester';
import { assignWorker as assignWorkerOperation } from '../../contract/requests/assign-worker';
import {
  adoptMatter as adoptMatterOperation,
  bringMatters as bringMattersOperation,
} from '../../contract/requests/bring-matters';
import { checkOutcome as checkOutcomeOperation } from '../../contract/requests/check-outcome';
import { claimWish as claimWishOperation } from '../../contract/requests/claim-wish';
import { correctRequest as correctRequestOperation } from '../../contract/requests/correct-request';
import { declineRequest as declineRequestOperation } from '../../contract/requests/decline-request';
import { dispatchRequest as dispatchRequestOperation } from '../../contract/requests/dispatch-request';
import { finishAssisting as finishAssistingOperation } from '../../contract/requests/finish-assisting';
import { involveReceiver as involveReceiverOperation } from '../../contract/requests/involve-receiver';
import { makeComplaint as makeComplaintOperation } from '../../contract/requests/make-complaint';
import { makeSuggestion as makeSuggestionOperation } from '../../contract/requests/make-suggestion';
import { matchClaim as matchClaimOperation } from '../../contract/requests/match-claim';
import { noLongerNeeded as noLongerNeededOperation } from '../../contract/requests/no-longer-needed';
import { proposeDecline as proposeDeclineOperation } from '../../contract/requests/propose-decline';
import { publishThanks as publishThanksOperation } from '../../contract/requests/publish-thanks';
import { publishWish as publishWishOperation } from '../../contract/requests/publish-wish';
import { rate as rateOperation } from '../../contract/requests/rate';
import { redirectRequest as redirectRequestOperation } from '../../contract/requests/redirect-request';
import { registerRequest as registerRequestOperation } from '../../contract/requests/register-request';
import { releaseClaim as releaseClaimOperation } from '../../contract/requests/release-claim';
import { reportIssue as reportIssueOperation } from '../../contract/requests/report-issue';
import { resolveRequest as resolveRequestOperation } from '../../contract/requests/resolve-request';
import { returnWorkOrder as returnWorkOrderOperation } from '../../contract/requests/return-work-order';
import { settleRequest as settleRequestOperation } from '../../contract/requests/settle-request';
import { submitWish as submitWishOperation } from '../../contract/requests/submit-wish';
import { takeWorkOrder as takeWorkOrderOperation } from '../../contract/requests/take-work-order';
import { thank as thankOperation } from '../../contract/requests/thank';
import { unpublishWish as unpublishWishOperation } from '../../contract/requests/unpublish-wish';
import { withdraw as withdrawOperation } from '../../contract/requests/withdraw';
import { type Served, served } from '../../platform/context';
import { acceptRequest } from './accept-request';
import { addNote } from './add-note';
import { answerQuestion } from './answer-question';
import { askRequester } from './ask-requester';
import { assignWorker } from './assign-worker';
import { adoptMatter, bringMatters } from './bring-matters';
import { checkOutcome } from './check-outcome';
import { claimWish } from './claim-wish';
import { correctRequest } from './correct-request';
import { declineRequest } from './decline-request';
import { dispatchRequest } from './dispatch-request';
import { finishAssisting } from './finish-assisting';
import { involveReceiver } from './involve-receiver';
import { makeComplaint } from './make-complaint';
import { makeSuggestion } from './make-suggestion';
import { matchClaim } from './match-claim';
import { noLongerNeeded } from './no-longer-needed';
import { proposeDecline } from './propose-decline';
import { publishThanks } from './publish-thanks';
import { publishWish } from './publish-wish';
import { findReceipt, findRegisterReceipt } from './queries/insert-request';
import { rate } from './rate';
import { redirectRequest } from './redirect-request';
import { registerRequest } from './register-request';
import { releaseClaim } from './release-claim';
import { reportIssue } from './report-issue';
import { resolveRequest } from './resolve-request';
import { returnWorkOrder } from './return-work-order';
import { settleRequest } from './settle-request';
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
  served(bringMattersOperation, bringMatters),
  served(adoptMatterOperation, adoptMatter),
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
  served(registerRequestOperation, registerRequest, findRegisterReceipt),
  served(makeComplaintOperation, makeComplaint, findReceipt),
  served(settleRequestOperation, settleRequest),
  served(correctRequestOperation, correctRequest),
  served(askRequesterOperation, askRequester),
  served(answerQuestionOperation, answerQuestion),
  served(redirectRequestOperation, redirectRequest),
  served(involveReceiverOperation, involveReceiver),
  served(finishAssistingOperation, finishAssisting),
  served(assignWorkerOperation, assignWorker),
  served(noLongerNeededOperation, noLongerNeeded),
];
