import Taro from '@tarojs/taro';

/** Pages below the tabs, by what they are for. */
const paths = {
  wish: '/packages/resident/wish/index',
  issue: '/packages/resident/issue/index',
  suggestion: '/packages/resident/suggestion/index',
  receipt: '/packages/resident/receipt/index',
  matter: '/packages/resident/matter/index',
  publicWish: '/packages/resident/public-wish/index',
  inbox: '/packages/resident/inbox/index',
  notices: '/packages/resident/notices/index',
  notice: '/packages/resident/notice/index',
  chooseHome: '/packages/resident/choose-home/index',
  people: '/packages/resident/people/index',
  workbench: '/packages/staff/workbench/index',
  work: '/packages/staff/matter/index',
  grid: '/packages/staff/grid/index',
  unit: '/packages/staff/unit/index',
  register: '/packages/staff/register/index',
  slip: '/packages/staff/slip/index',
  complaint: '/packages/resident/complaint/index',
  emergency: '/packages/resident/emergency/index',
  claim: '/packages/resident/claim/index',
  lookUp: '/packages/resident/look-up/index',
  parked: '/packages/staff/parked/index',
  roles: '/packages/staff/roles/index',
  signIn: '/packages/staff/sign-in/index',
  confirmSignIn: '/packages/staff/confirm-sign-in/index',
  localNotices: '/packages/staff/notices/index',
  localNotice: '/packages/staff/notice/index',
  writeNotice: '/packages/staff/write-notice/index',
  administration: '/packages/administration/overview/index',
  importing: '/packages/administration/importing/index',
  administeredPlace: '/packages/administration/place/index',
  units: '/packages/administration/units/index',
  categories: '/packages/administration/categories/index',
  tryOut: '/packages/administration/try-out/index',
  halls: '/packages/hall/halls/index',
  services: '/packages/hall/services/index',
  bookService: '/packages/hall/book/index',
  bookingReceipt: '/packages/hall/receipt/index',
  bookings: '/packages/hall/bookings/index',
  booking: '/packages/hall/booking/index',
  line: '/packages/hall/line/index',
  courtyard: '/packages/hall/courtyard/index',
  hallDay: '/packages/hall-desk/day/index',
  bookFor: '/packages/hall-desk/book-for/index',
  hallWindow: '/packages/hall-desk/window/index',
  hallScreen: '/packages/hall-desk/screen/index',
  hallTask: '/packages/hall-desk/task/index',
  catalogue: '/packages/hall-desk/catalogue/index',
  serviceForm: '/packages/hall-desk/service/index',
  hallHours: '/packages/hall-desk/hours/index',
  hallForm: '/packages/hall-desk/hall/index',
} as const;
export type PageName = keyof typeof paths;

function address(page: PageName, query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `${paths[page]}?${pairs.join('&')}` : paths[page];
}

/** Opens a page on top. */
export function open(page: PageName, query: Record<string, string> = {}): void {
  void Taro.navigateTo({ url: address(page, query) });
}

/** Opens a page in place of this one, so that going back does not return to a form already sent. */
export function replaceBy(page: PageName, query: Record<string, string> = {}): void {
  void Taro.redirectTo({ url: address(page, query) });
}

/** Goes back to the page below. */
export function goBack(): void {
  void Taro.navigateBack();
}

/** Goes to a tab. */
export function goToTab(tab: 'home' | 'wall' | 'matters' | 'me'): void {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
}

/** Starts over at home, as another person say. */
export function startOver(): void {
  void Taro.reLaunch({ url: '/pages/home/index' });
}
