import { parkedMessages, retryParked } from './administration/parked-messages';
import { roleHolders } from './administration/role-holders';
import {
  approveBooking,
  checkIn,
  checkInByCode,
  completeBooking,
  confirmCall,
  declineBooking,
  markNoShow,
} from './hall/attendance';
import { availability, daySlots } from './hall/availability';
import { book, bookFor, findNeighbours } from './hall/book';
import { booking, cancelBooking, changeBooking, rateBooking } from './hall/booking';
import { hallCatalogue, saveHall, saveService } from './hall/catalogue';
import { addVisit, courtyardCalendar, removeVisit } from './hall/courtyard';
import { capacityHits, hallDay } from './hall/hall-day';
import { hallServices, halls } from './hall/halls';
import { addException, removeException, setHours } from './hall/hours';
import { hallMessages, readHallMessages } from './hall/messages';
import { myBookings } from './hall/my-bookings';
import { hallService } from './hall/service';
import { blockSlot, setSlotCapacity, unblockSlot } from './hall/slots';
import { finishHallTask, hallTasks, takeHallTask } from './hall/tasks';
import { acceptOffer, joinWaitlist, leaveWaitlist, refuseOffer, waitPlace } from './hall/waitlist';
import { comeBack, leaveLine, lineBoard, myTickets, stepOut, takeTicket } from './hall/walk-in';
import {
  callNext,
  finishTicket,
  passTicket,
  printTicket,
  recallTicket,
  transferTicket,
  windowLine,
} from './hall/windows';
import { inbox, markRead } from './inbox/inbox';
import { keepPhoto } from './photos/keep-photo';
import { acceptRequest } from './requests/accept-request';
import { addNote } from './requests/add-note';
import { answerQuestion } from './requests/answer-question';
import { askRequester } from './requests/ask-requester';
import { assignWorker } from './requests/assign-worker';
import { categories } from './requests/categories';
import { checkOutcome } from './requests/check-outcome';
import { claimWish } from './requests/claim-wish';
import { complaintSubjects } from './requests/complaint-subjects';
import { correctRequest } from './requests/correct-request';
import { declineRequest } from './requests/decline-request';
import { dispatchRequest } from './requests/dispatch-request';
import { emergencyNumbers } from './requests/emergency-numbers';
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
import { myMatters } from './requests/my-matters';
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
import { publicWish, wishWall } from './requests/wish-wall';
import { withdraw } from './requests/withdraw';
import { workQueue } from './requests/work-queue';
import { chooseHome } from './session/choose-home';
import { communities } from './session/communities';
import { places } from './session/places';
import { signIn } from './session/sign-in';

/** Every operation the server publishes. Loaded by the server and its documentation only; a client page imports the files it needs. */
export const operations = [
  signIn,
  chooseHome,
  communities,
  places,
  submitWish,
  reportIssue,
  makeSuggestion,
  categories,
  forecast,
  home,
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
  complaintSubjects,
  inbox,
  markRead,
  parkedMessages,
  retryParked,
  roleHolders,
  keepPhoto,
  approveBooking,
  checkIn,
  checkInByCode,
  completeBooking,
  confirmCall,
  declineBooking,
  markNoShow,
  availability,
  daySlots,
  book,
  bookFor,
  findNeighbours,
  booking,
  cancelBooking,
  changeBooking,
  rateBooking,
  hallCatalogue,
  saveHall,
  saveService,
  addVisit,
  courtyardCalendar,
  removeVisit,
  capacityHits,
  hallDay,
  hallServices,
  halls,
  addException,
  removeException,
  setHours,
  hallMessages,
  readHallMessages,
  myBookings,
  hallService,
  blockSlot,
  setSlotCapacity,
  unblockSlot,
  finishHallTask,
  hallTasks,
  takeHallTask,
  acceptOffer,
  joinWaitlist,
  leaveWaitlist,
  refuseOffer,
  waitPlace,
  comeBack,
  leaveLine,
  lineBoard,
  myTickets,
  stepOut,
  takeTicket,
  callNext,
  finishTicket,
  passTicket,
  printTicket,
  recallTicket,
  transferTicket,
  windowLine,
] as const;
