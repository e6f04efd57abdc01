import type { Role } from '../../cloud/contract/shared/roles';

/** What a role is called. */
export const roleWords: Record<Role, string> = {
  volunteer: '志愿者',
  gridWorker: '网格员',
  buildingHead: '楼长',
  desk: '社区工作者',
  unitLead: '单位负责人',
  unitMember: '单位成员',
  streetCoordinator: '街道协调',
  supervisor: '督办',
  administrator: '管理员',
};
