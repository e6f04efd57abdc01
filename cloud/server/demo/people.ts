import { v7 as uuidv7 } from 'uuid';
import type { DemoTree } from './place-names';
import type { NewGrant, NewPerson } from './queries/enter-community';
import { demoUnits } from './rules';

/** Those of the picker, in its order: subject, full name, form of address, home, role, and where or for which unit. */
const cast = [
  ['chen', '陈秀英', '陈阿姨', '8 栋 2 单元', null, null],
  ['wang', '王志强', '王先生', '12 栋 1 单元', null, null],
  ['sun', '孙丽', '孙姐', '20 栋 3 单元', null, null],
  ['xiaolin', '林晓', '小林', '9 栋 1 单元', 'volunteer', 'community'],
  ['chengbo', '程伯', '程伯', '8 栋 1 单元', 'buildingHead', 'building 8'],
  ['zhoumin', '周敏', '周敏', '7 栋 1 单元', 'gridWorker', 'grid 2'],
  ['liufang', '刘芳', '刘芳', '3 栋 2 单元', 'desk', 'community'],
  ['mali', '马丽', '马丽', '15 栋 1 单元', 'desk', 'community'],
  ['lishifu', '李建国', '李师傅', '5 栋 1 单元', 'unitMember', 'unit 0'],
  ['songjingli', '宋经理', '宋经理', '4 栋 1 单元', 'unitLead', 'unit 0'],
  ['gaogong', '高明', '高工', '18 栋 2 单元', 'unitMember', 'unit 1'],
  ['zhaoke', '赵科', '赵科', '24 栋 1 单元', 'streetCoordinator', 'street'],
  ['qianhui', '钱慧', '钱督导', '26 栋 2 单元', 'supervisor', 'street'],
  ['wujun', '吴军', '吴管理员', '1 栋 1 单元', 'administrator', 'community'],
] as const;

const others = [
  ['何静', '何静', '2 栋 1 单元', 'gridWorker', 'grid 1'],
  ['徐涛', '徐涛', '13 栋 1 单元', 'gridWorker', 'grid 3'],
  ['朱玲', '朱玲', '16 栋 1 单元', 'gridWorker', 'grid 4'],
  ['胡勇', '胡勇', '21 栋 1 单元', 'gridWorker', 'grid 5'],
  ['郭敏', '郭敏', '25 栋 1 单元', 'gridWorker', 'grid 6'],
  ['唐经理', '唐经理', '17 栋 1 单元', 'unitLead', 'unit 1'],
  ['韩护士', '韩护士', '6 栋 1 单元', 'unitMember', 'unit 2'],
  ['冯洁', '小冯', '10 栋 1 单元', 'volunteer', 'community'],
  ['董磊', '小董', '14 栋 2 单元', 'volunteer', 'community'],
  ['曹姨', '曹姨', '20 栋 1 单元', 'buildingHead', 'building 20'],
  ['邵叔', '邵叔', '6 栋 2 单元', 'buildingHead', 'building 6'],
  ['钟老师', '钟老师', '7 栋 3 单元', 'buildingHead', 'building 7'],
  ['薛姐', '薛姐', '10 栋 2 单元', 'buildingHead', 'building 10'],
] as const;

const surnames = '张李王刘陈杨黄吴徐孙马朱胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜';
const forms = ['先生', '女士', '阿姨', '大爷', '师傅', '老师'] as const;
const neighbours = 150;

/** Everybody of the demo. */
export interface DemoPeople {
  readonly people: NewPerson[];
  readonly grants: NewGrant[];
  readonly bySubject: Map<string, string>;
  /** Those without any role, for matters in the past. */
  readonly residents: NewPerson[];
}

function nodeOf(tree: DemoTree, where: string): { nodeId: string; unitId?: string } {
  const [kind, number] = where.split(' ');
  if (kind === 'grid') return { nodeId: tree.gridIds[Number(number) - 1] ?? '' };
  if (kind === 'building') return { nodeId: tree.buildingIds.get(Number(number)) ?? '' };
  if (kind === 'street') return { nodeId: tree.streetId };
  if (kind === 'unit') return { nodeId: tree.communityId, unitId: demoUnits[Number(number)]?.id ?? '' };
  return { nodeId: tree.communityId };
}

/** Enters nobody yet: plans who lives where and does what. */
export function planPeople(tree: DemoTree, since: Date): DemoPeople {
  const people: NewPerson[] = [];
  const grants: NewGrant[] = [];
  const bySubject = new Map<string, string>();
  function add(fullName: string, callName: string, placeId: string, subject?: string): NewPerson {
    const number = String(people.length).padStart(4, '0');
    const createdAt = new Date(since.getTime() + people.length * 1000);
    const person = {
      id: uuidv7(),
      fullName,
      callName,
      phone: `1380000${number}`,
      communityId: tree.communityId,
      placeId,
      createdAt,
    };
    people.push(subject ? { ...person, subject } : person);
    return person;
  }
  function join(person: NewPerson, role: string | null, where: string | null): void {
    if (role && where) grants.push({ id: uuidv7(), personId: person.id, role, ...nodeOf(tree, where) });
    bySubject.set(person.fullName, person.id);
  }
  const home = (label: string) => tree.entrances.find((one) => one.label === label)?.id ?? '';
  for (const [subject, fullName, callName, label, role, where] of cast) {
    const person = add(fullName, callName, home(label), subject);
    join(person, role, where);
    bySubject.set(subject, person.id);
  }
  for (const [fullName, callName, label, role, where] of others)
    join(add(fullName, callName, home(label)), role, where);
  const residents = Array.from({ length: neighbours }, (_, place) => {
    const surname = [...surnames][place % 40] ?? '张';
    const name = `${surname}${forms[place % forms.length]}`;
    return add(name, name, tree.entrances[(place * 7) % tree.entrances.length]?.id ?? '');
  });
  return { people, grants, bySubject, residents };
}
