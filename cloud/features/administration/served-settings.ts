import {
  invitePerson as invitePersonOperation,
  untiePerson as untiePersonOperation,
} from '../../contract/administration/accounts';
import { alarms as alarmsOperation } from '../../contract/administration/alarms';
import { saveDeadlines as saveDeadlinesOperation } from '../../contract/administration/deadlines';
import * as people from '../../contract/administration/people';
import * as places from '../../contract/administration/places';
import * as rules from '../../contract/administration/rules';
import * as shared from '../../contract/administration/shared';
import { type Served, served } from '../../platform/context';
import { invitePerson, untiePerson } from './editing/edit-accounts';
import { saveDeadlines, saveNode } from './editing/edit-places';
import { endRole, grantRole, savePerson, saveRole } from './editing/edit-roles';
import { removeDuty, removeShift, saveDuty, saveShift } from './editing/edit-rules';
import { saveCategory, saveUnit } from './editing/edit-shared';
import { alarms } from './find-alarms';
import {
  administeredPlace,
  categorySettings,
  findPeople,
  namedPerson,
  placeRoles,
  units,
} from './show-settings';

/** What an administrator sees and changes of the tree, people, rules and what all share. */
export const servedSettings: readonly Served[] = [
  served(alarmsOperation, alarms),
  served(places.administeredPlace, administeredPlace),
  served(places.saveNode, saveNode),
  served(saveDeadlinesOperation, saveDeadlines),
  served(people.placeRoles, placeRoles),
  served(people.findPeople, findPeople),
  served(people.namedPerson, namedPerson),
  served(people.savePerson, savePerson),
  served(invitePersonOperation, invitePerson),
  served(untiePersonOperation, untiePerson),
  served(people.grantRole, grantRole),
  served(people.saveRole, saveRole),
  served(people.endRole, endRole),
  served(rules.saveDuty, saveDuty),
  served(rules.removeDuty, removeDuty),
  served(rules.saveShift, saveShift),
  served(rules.removeShift, removeShift),
  served(shared.units, units),
  served(shared.saveUnit, saveUnit),
  served(shared.categorySettings, categorySettings),
  served(shared.saveCategory, saveCategory),
];
