import { invitePerson, untiePerson } from './administration/accounts';
import { alarms } from './administration/alarms';
import { saveDeadlines } from './administration/deadlines';
import { confirmImport, importPreview } from './administration/imports';
import { parkedMessages, retryParked } from './administration/parked-messages';
import {
  endRole,
  findPeople,
  grantRole,
  namedPerson,
  placeRoles,
  savePerson,
  saveRole,
} from './administration/people';
import { administeredPlace, saveNode } from './administration/places';
import { roleHolders } from './administration/role-holders';
import { removeDuty, removeShift, saveDuty, saveShift } from './administration/rules';
import { categorySettings, saveCategory, saveUnit, units } from './administration/shared';
import { hallOperations } from './hall/operations';
import { inbox, markRead } from './inbox/inbox';
import { endNotice } from './notices/end-notice';
import { localNotices } from './notices/local-notices';
import { markNoticeRead } from './notices/mark-notice-read';
import { notice } from './notices/notice';
import { noticePlaces } from './notices/notice-places';
import { noticeReaders } from './notices/notice-readers';
import { notices } from './notices/notices';
import { noticesHere } from './notices/notices-here';
import { publishNotice } from './notices/publish-notice';
import { keepPhoto } from './photos/keep-photo';
import { acceptRequest } from './requests/accept-request';
import { addNote } from './requests/add-note';
import { answerQuestion } from './requests/answer-question';
import { askRequester } from './requests/ask-requester';
import { assignWorker } from './requests/assign-worker';
import { adoptMatter, bringMatters } from './requests/bring-matters';
import { categories } from './requests/categories';
import { checkOutcome } from './requests/check-outcome';
import { claimWish } from './requests/claim-wish';
import { complaintSubjects } from './requests/complaint-subjects';
import { correctRequest } from './requests/correct-request';
import { declineRequest } from './requests/decline-request';
import { dispatchRequest } from './requests/dispatch-request';
import { emergencyNumbers } from './requests/emergency-numbers';
import { filingChoices } from './requests/filing-choices';
import { finishAssisting } from './requests/finish-assisting';
import { forecast } from './requests/forecast';
import { hearEmergency } from './requests/hear-emergency';
import { home } from './requests/home';
import { involveReceiver } from './requests/involve-receiver';
import { lookUpReceipt } from './requests/look-up-receipt';
import { makeComplaint } from './requests/make-complaint';
import { makeSuggestion } from './requests/make-suggestion';
import { matchClaim } from './requests/match-claim';
import { matter } from './requests/matter';
import { myGrid } from './requests/my-grid';
import { myMatters } from './requests/my-matters';
import { myUnit } from './requests/my-unit';
import { noLongerNeeded } from './requests/no-longer-needed';
import { proposeDecline } from './requests/propose-decline';
import { publishThanks } from './requests/publish-thanks';
import { publishWish } from './requests/publish-wish';
import { rate } from './requests/rate';
import { readMessage } from './requests/read-message';
import { receivers } from './requests/receivers';
import { redirectRequest } from './requests/redirect-request';
import { registerRequest } from './requests/register-request';
import { releaseClaim } from './requests/release-claim';
import { reportIssue } from './requests/report-issue';
import { resolveRequest } from './requests/resolve-request';
import { returnWorkOrder } from './requests/return-work-order';
import { settleRequest } from './requests/settle-request';
import { submitWish } from './requests/submit-wish';
import { takeWorkOrder } from './requests/take-work-order';
import { thank } from './requests/thank';
import { unitMembers } from './requests/unit-members';
import { unpublishWish } from './requests/unpublish-wish';
import { whoWouldGetThis } from './requests/who-would-get-this';
import { publicWish, wishWall } from './requests/wish-wall';
import { withdraw } from './requests/withdraw';
import { workQueue } from './requests/work-queue';
import { chooseHome } from './session/choose-home';
import { useInvitation, verifyPhone } from './session/claim-identity';
import { communities } from './session/communities';
import { confirmSignIn } from './session/confirm-sign-in';
import { places } from './session/places';
import { signIn } from './session/sign-in';
import { signInCode } from './session/sign-in-code';

/** Every operation the server publishes. Loaded by the server and its documentation only; a client page imports the files it needs. */
export const operations = [
  signIn,
  signInCode,
  confirmSignIn,
  verifyPhone,
  useInvitation,
  chooseHome,
  communities,
  places,
  submitWish,
  reportIssue,
  makeSuggestion,
  categories,
  filingChoices,
  forecast,
  home,
  myGrid,
  myUnit,
  myMatters,
  matter,
  addNote,
  withdraw,
  rate,
  thank,
  wishWall,
  publicWish,
  claimWish,
  releaseClaim,
  workQueue,
  receivers,
  acceptRequest,
  proposeDecline,
  declineRequest,
  publishWish,
  publishThanks,
  unpublishWish,
  matchClaim,
  dispatchRequest,
  takeWorkOrder,
  returnWorkOrder,
  resolveRequest,
  checkOutcome,
  settleRequest,
  correctRequest,
  askRequester,
  answerQuestion,
  redirectRequest,
  involveReceiver,
  finishAssisting,
  assignWorker,
  noLongerNeeded,
  makeComplaint,
  registerRequest,
  readMessage,
  hearEmergency,
  emergencyNumbers,
  unitMembers,
  lookUpReceipt,
  bringMatters,
  adoptMatter,
  complaintSubjects,
  inbox,
  markRead,
  notices,
  noticesHere,
  notice,
  markNoticeRead,
  publishNotice,
  endNotice,
  localNotices,
  noticePlaces,
  noticeReaders,
  parkedMessages,
  retryParked,
  roleHolders,
  importPreview,
  confirmImport,
  alarms,
  administeredPlace,
  saveNode,
  saveDeadlines,
  placeRoles,
  findPeople,
  grantRole,
  namedPerson,
  savePerson,
  invitePerson,
  untiePerson,
  saveRole,
  endRole,
  saveDuty,
  removeDuty,
  saveShift,
  removeShift,
  units,
  saveUnit,
  categorySettings,
  saveCategory,
  whoWouldGetThis,
  keepPhoto,
  ...hallOperations,
] as const;
