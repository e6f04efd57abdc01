import {
  approveBooking,
  checkIn,
  checkInByCode,
  completeBooking,
  confirmCall,
  declineBooking,
  markNoShow,
} from './attendance';
import { availability, daySlots } from './availability';
import { book, bookFor, findNeighbours } from './book';
import { booking, cancelBooking, changeBooking, rateBooking } from './booking';
import { bringBookings } from './bring-bookings';
import { hallCatalogue, saveHall, saveService } from './catalogue';
import { addVisit, courtyardCalendar, removeVisit } from './courtyard';
import { capacityHits, hallDay } from './hall-day';
import { hallServices, halls } from './halls';
import { addException, removeException, setHours } from './hours';
import { myBookings } from './my-bookings';
import { hallService } from './service';
import { blockSlot, setSlotCapacity, unblockSlot } from './slots';
import { finishHallTask, hallTask, takeHallTask } from './tasks';
import {
  acceptOffer,
  acceptOfferFor,
  endWaitFor,
  joinWaitlist,
  leaveWaitlist,
  refuseOffer,
  waitFor,
  waitPlace,
} from './waitlist';
import { comeBack, leaveLine, lineBoard, myTickets, stepOut, takeTicket } from './walk-in';
import {
  callNext,
  finishTicket,
  passTicket,
  printTicket,
  recallTicket,
  transferTicket,
  windowLine,
} from './windows';

/** Every operation of the hall. */
export const hallOperations = [
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
  myBookings,
  bringBookings,
  hallService,
  blockSlot,
  setSlotCapacity,
  unblockSlot,
  finishHallTask,
  hallTask,
  takeHallTask,
  acceptOffer,
  joinWaitlist,
  leaveWaitlist,
  refuseOffer,
  waitPlace,
  waitFor,
  acceptOfferFor,
  endWaitFor,
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
