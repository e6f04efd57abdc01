import * as attendanceOperations from '../../contract/hall/attendance';
import * as availabilityOperations from '../../contract/hall/availability';
import * as bookOperations from '../../contract/hall/book';
import * as bookingOperations from '../../contract/hall/booking';
import { bringBookings as bringBookingsOperation } from '../../contract/hall/bring-bookings';
import * as catalogueOperations from '../../contract/hall/catalogue';
import * as courtyardOperations from '../../contract/hall/courtyard';
import * as dayOperations from '../../contract/hall/hall-day';
import * as hallsOperations from '../../contract/hall/halls';
import * as hoursOperations from '../../contract/hall/hours';
import { myBookings as myBookingsOperation } from '../../contract/hall/my-bookings';
import { hallService as hallServiceOperation } from '../../contract/hall/service';
import * as slotOperations from '../../contract/hall/slots';
import * as taskOperations from '../../contract/hall/tasks';
import * as waitlistOperations from '../../contract/hall/waitlist';
import * as walkInOperations from '../../contract/hall/walk-in';
import * as windowOperations from '../../contract/hall/windows';
import { type Served, served } from '../../platform/context';
import * as attendance from './attendance';
import { availability, daySlots } from './availability';
import { acceptOffer, acceptOfferFor, book, bookFor } from './book';
import { booking, myBookings, waitPlace } from './bookings';
import { bringBookings } from './bring-bookings';
import * as catalogue from './catalogue';
import { cancelBooking, changeBooking, rateBooking } from './change-booking';
import { blockSlot, setSlotCapacity, unblockSlot } from './change-slot';
import { addVisit, courtyardCalendar, removeVisit } from './courtyard';
import { capacityHits, hallDay } from './hall-day';
import { hallService, hallServices, halls } from './halls';
import { lineBoard, myTickets, windowLine } from './lines';
import { refuseUnlessStaff } from './parties';
import { findBooked } from './queries/insert-booking';
import { findNeighbours } from './queries/read-neighbours';
import { finishHallTask, hallTask, takeHallTask } from './tasks';
import { callNext, printTicket, takeTicket, ticketMoves, transferTicket } from './tickets';
import { endWaitFor, joinWaitlist, leaveWaitlist, refuseOffer, waitFor } from './waitlist';

/** What residents do and see. */
const forResidents: readonly Served[] = [
  served(hallsOperations.halls, halls),
  served(hallsOperations.hallServices, hallServices),
  served(hallServiceOperation, hallService),
  served(availabilityOperations.availability, availability),
  served(availabilityOperations.daySlots, daySlots),
  served(bookOperations.book, book, findBooked),
  served(myBookingsOperation, myBookings),
  served(bringBookingsOperation, bringBookings),
  served(bookingOperations.booking, booking),
  served(bookingOperations.changeBooking, changeBooking),
  served(bookingOperations.cancelBooking, cancelBooking),
  served(bookingOperations.rateBooking, rateBooking),
  served(waitlistOperations.joinWaitlist, joinWaitlist),
  served(waitlistOperations.leaveWaitlist, leaveWaitlist),
  served(waitlistOperations.acceptOffer, acceptOffer, findBooked),
  served(waitlistOperations.refuseOffer, refuseOffer),
  served(waitlistOperations.waitPlace, waitPlace),
  served(courtyardOperations.courtyardCalendar, courtyardCalendar),
  served(walkInOperations.lineBoard, lineBoard),
  served(walkInOperations.takeTicket, takeTicket),
  served(walkInOperations.myTickets, myTickets),
  served(walkInOperations.stepOut, ticketMoves.stepOut),
  served(walkInOperations.comeBack, ticketMoves.comeBack),
  served(walkInOperations.leaveLine, ticketMoves.leave),
];

/** What staff of the hall do and see. */
const forStaff: readonly Served[] = [
  served(bookOperations.bookFor, bookFor, findBooked),
  served(waitlistOperations.waitFor, waitFor),
  served(waitlistOperations.acceptOfferFor, acceptOfferFor, findBooked),
  served(waitlistOperations.endWaitFor, endWaitFor),
  served(bookOperations.findNeighbours, async ({ communityId, search }, { caller, db }) => {
    refuseUnlessStaff(caller, communityId);
    return { neighbours: await findNeighbours(db, communityId, search) };
  }),
  served(attendanceOperations.checkInByCode, attendance.checkInByCode),
  served(attendanceOperations.checkIn, attendance.checkIn),
  served(attendanceOperations.markNoShow, attendance.markNoShow),
  served(attendanceOperations.completeBooking, attendance.completeBooking),
  served(attendanceOperations.confirmCall, attendance.confirmCall),
  served(attendanceOperations.approveBooking, attendance.approveBooking),
  served(attendanceOperations.declineBooking, attendance.declineBooking),
  served(slotOperations.setSlotCapacity, setSlotCapacity),
  served(slotOperations.blockSlot, blockSlot),
  served(slotOperations.unblockSlot, unblockSlot),
  served(dayOperations.hallDay, hallDay),
  served(dayOperations.capacityHits, capacityHits),
  served(taskOperations.hallTask, hallTask),
  served(taskOperations.takeHallTask, takeHallTask),
  served(taskOperations.finishHallTask, finishHallTask),
  served(windowOperations.windowLine, windowLine),
  served(windowOperations.printTicket, printTicket),
  served(windowOperations.callNext, callNext),
  served(windowOperations.recallTicket, ticketMoves.recall),
  served(windowOperations.passTicket, ticketMoves.pass),
  served(windowOperations.transferTicket, transferTicket),
  served(windowOperations.finishTicket, ticketMoves.finish),
  served(courtyardOperations.addVisit, addVisit),
  served(courtyardOperations.removeVisit, removeVisit),
  served(catalogueOperations.hallCatalogue, catalogue.hallCatalogue),
  served(catalogueOperations.saveHall, catalogue.saveHall),
  served(catalogueOperations.saveService, catalogue.saveService),
  served(hoursOperations.setHours, catalogue.setHours),
  served(hoursOperations.addException, catalogue.addException),
  served(hoursOperations.removeException, catalogue.removeException),
];

/** The operations of this feature with their use cases. */
export const servedHall: readonly Served[] = [...forResidents, ...forStaff];
