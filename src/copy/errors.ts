import type { ErrorCode, FieldFault } from '../../cloud/contract/shared/errors';

/** What happened, what is safe, what to do now. */
export const errorWords: Record<ErrorCode, string> = {
  INVALID: '有一处要改一改，写好的都还在',
  UNKNOWN_OPERATION: '这个功能要更新后才能用，请重新打开小程序',
  UNAUTHENTICATED: '要先登录，重新打开就行，写好的都还在',
  FORBIDDEN: '这一步不归您办，需要的话打电话给社区',
  NO_HOME: '先选一下您住哪儿，我们才知道交给谁',
  CONFLICT_OF_INTEREST: '这件事和您有关，要请别的同事来办',
  NOT_FOUND: '没找到这件事，可能已经撤回了',
  MOVE_NOT_ALLOWED: '这件事刚刚有了变化，这一步不用办了',
  CHANGED: '别人刚刚动过这件事，已经给您换成最新的，看一眼再办',
  TAKEN_BY_ANOTHER: '刚刚有邻居先认领了，再看看别的心愿吧',
  KEY_REUSED: '刚才那次已经送出了，不用再送',
  RECEIVER_UNFIT: '对方现在接不了这里的单，换一个试试',
  PHOTO_NOT_YOURS: '有张照片用不了，删掉重新加一次，别的都还在',
  SLOT_FULL: '这个时间刚被约满。您填的都还在，换个时间，或者排候补',
  SLOT_CLOSED: '这个时间不开放，换个时间就行',
  SLOT_NOT_RELEASED: '这一天的号还没放出来，到放号时间再来约',
  SLOT_TOO_LATE: '这个时间来不及约了，换个晚一点的',
  PLACES_LEFT: '这个时间还有空位，直接约就行，不用排候补',
  OVERLAPPING_BOOKING: '这个时间已经约了别的事，先改一下那个，或者换个时间',
  BOOKING_LIMIT: '这项服务已经约满了次数，办完一次再约。急用可以打电话给大厅',
  TOO_LATE_TO_CHANGE: '时间快到了，手机上改不了，打电话给大厅帮您改',
  NOT_THE_TIME: '还没到时间，到了那天再办',
  OFFER_ENDED: '这个空位留的时间过了，已经让给下一位。想约可以再排候补',
  ALREADY_WAITING: '已经在排了，不用再排一次',
  CAPACITY_BELOW_BOOKED: '已经约的人比这个数多，先把多出来的人改到别的时间',
  LINE_CLOSED: '现在不能取号，开门前半小时起可以取',
  TOO_LARGE: '内容太多了，删短一些再送',
  PHOTO_TOO_LARGE: '照片太大，最大 10 MB，换一张或截一下图',
  PHOTO_UNREADABLE: '这张打不开，换一张照片试试',
  FILE_UNREADABLE: '这个文件打不开。另存为 .xlsx，或 UTF-8、GBK 的 CSV，再选一次',
  LAST_ADMINISTRATOR: '这里只剩这一位管理员了，先请一位接手的，再结束这一位',
  SIGN_IN_FAILED: '没有登录上，重新打开试试',
  CODE_UNKNOWN: '没有这个登录码，请扫电脑上现在显示的那个',
  CODE_EXPIRED: '这个登录码过期了，在电脑上换一个再扫',
  CODE_USED: '这个登录码已经用过了，在电脑上换一个再扫',
  TOO_MANY: '试得太多了，歇一会儿再来，或者打电话给社区',
  PHONE_NOT_VERIFIED: '手机号没有验证上，再点一次就行',
  PHONE_UNAVAILABLE: '这里还用不了微信手机号，向管理员要一个邀请码，填在下面',
  PHONE_UNKNOWN: '没有用这个手机号登记过的，请管理员核对一下号码',
  PHONE_SHARED: '登记这个手机号的不止一位，请管理员给您一个邀请码',
  PHONE_TIED: '这个身份已经在另一个微信上认领了。换了微信，请管理员先解除',
  ACCOUNT_BUSY: '您在这里已经有岗位，用的是现在这个名字。请管理员把新的岗位加在这个名字下，不用再认领',
  INVITATION_WRONG: '手机号或邀请码不对，也可能过期了，请管理员再给一个',
  UNAVAILABLE: '暂时连不上。不是您的问题，写好的都还在，过一会儿再试',
  INTERNAL: '暂时办不了。不是您的问题，写好的都还在，过一会儿再试',
};

/** Without a network nothing is lost. */
export const offlineWords = '没有网络。写好的都存在手机里，有网了再送一次就行';

/** What is wrong with one field. */
export const faultWords: Record<FieldFault, string> = {
  required: '这里要填一下',
  tooLong: '写得太长了，删短一些',
  tooMany: '最多 9 张',
  wrongType: '这里填得不对，换个写法',
  unknownField: '这里多了一项，请重新打开小程序',
  badCharacters: '有打不出来的字符，删掉重写一下',
  notAllowed: '这里不能这样选，换一个',
};

/** What is said of a refusal as a whole. */
export function refusalWords(refused: { code: ErrorCode; isOffline: boolean }): string {
  return refused.isOffline ? offlineWords : errorWords[refused.code];
}
