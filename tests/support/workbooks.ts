import { type SheetKind, sheetKinds } from '../../cloud/contract/administration/imports';
import { sheetWords } from '../../cloud/features/administration/sheet-words';
import { writeWorkbook } from '../../cloud/platform/sheets/write-workbook';

/** Rows of a community's sheets, without their headings. */
export type SheetRows = Partial<Record<SheetKind, readonly (readonly string[])[]>>;

/** A workbook as an office would bring it. */
export function workbookOf(rows: SheetRows): Buffer {
  return writeWorkbook(
    sheetKinds.flatMap((kind) => {
      const cells = rows[kind];
      const { title, columns } = sheetWords[kind];
      return cells ? [{ name: title, rows: [Object.values(columns), ...cells] }] : [];
    }),
  );
}

const community = '临江市/滨湖区/柳浪街道/樟树里社区';

/** A small community from the city down, with somebody in every sheet. */
export const wholeCommunity = {
  tree: [
    ['市', '临江市', '', '', '', ''],
    ['区', '滨湖区', '', '临江市', '', ''],
    ['街道', '柳浪街道', '', '滨湖区', '', ''],
    ['社区', '樟树里社区', '', '柳浪街道', '', '0571-88000000'],
    ['网格', '1 网格', '', '樟树里社区', '', ''],
    ['楼栋', '8 栋', '', '1 网格', '', ''],
    ['单元', '1 单元', '', `${community}/1 网格/8 栋`, '24', ''],
    ['单元', '2 单元', '', `${community}/1 网格/8 栋`, '30', ''],
    ['公共区域', '东门', '', '1 网格', '', ''],
  ],
  units: [['宏安物业', '物业', '0571-88000101', '宏安集团']],
  categories: [
    ['lighting', '楼道照明', '反映问题', '一般', '否', '灯不亮 声控灯'],
    ['gas', '燃气', '反映问题', '水电气', '是', '', '燃气'],
    ['repair', '修修补补', '微心愿', '一般', '否', ''],
  ],
  people: [
    ['刘芳', '刘芳', '13800000001', '社区工作者', '樟树里社区', '', '2026-06-01', ''],
    ['周敏', '周敏', '13800000002', '网格员', '1 网格', '', '2026-06-01', '2026-12-31'],
    ['李建国', '李师傅', '13800000003', '单位成员', '樟树里社区', '宏安物业', '2026-06-01', ''],
    ['赵科', '赵科', '13800000004', '街道协调', '柳浪街道', '', '2026-06-01', ''],
    ['吴军', '吴军', '13800000005', '管理员', '樟树里社区', '', '2026-06-01', ''],
  ],
  duties: [
    ['樟树里社区', '全部', '宏安物业'],
    ['1 网格', '楼道照明', '网格员'],
  ],
  shifts: [
    ['樟树里社区', '13800000001', '周一', '17:30', '8:30'],
    ['樟树里社区', '13800000002', '周六', '00:00', '24:00'],
  ],
  deadlines: [
    ['樟树里社区', '首次答复', '紧急', '1', '小时'],
    ['樟树里社区', '认领期', '', '10', '天'],
  ],
} as const satisfies SheetRows;
