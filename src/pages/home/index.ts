import { claimWords } from '../../copy/claim';
import { homeWords } from '../../copy/home';
import { failedWords, loadingWords } from '../../copy/waiting';
import { endPullDown } from '../../phone/device';
import { follow, type Press } from '../../phone/press';
import { useSession } from '../../session/session';
import './index.scss';
import { type Drawing, NativeHome } from './native-home';

interface TapEvent {
  readonly currentTarget: { readonly dataset: { readonly press: Press } };
}

interface HomePage {
  home: NativeHome | undefined;
  setData(changed: Partial<Drawing>): void;
}

const { isElder, typeScale } = useSession.getState();
const { workbenchLine, ...written } = homeWords;
const words = { ...written, ...failedWords, loading: loadingWords, claim: claimWords.entry };

/** Home in WeChat, which draws it from `index.wxml` without Taro: decision 32 says why. */
Page({
  data: {
    isElder,
    scale: typeScale,
    part: 'none',
    words,
    allMatters: { tab: 'matters' } satisfies Press,
    chooseHome: { open: 'chooseHome' } satisfies Press,
    claim: { open: 'claim' } satisfies Press,
    wish: { open: 'wish' } satisfies Press,
  },
  onLoad(this: HomePage) {
    this.home = new NativeHome((changed) => this.setData(changed));
    this.home.open();
  },
  onShow(this: HomePage) {
    void this.home?.showAgain();
  },
  onUnload(this: HomePage) {
    this.home?.close();
  },
  onPullDownRefresh(this: HomePage) {
    void this.home?.reload().finally(endPullDown);
  },
  press({ currentTarget }: TapEvent) {
    follow(currentTarget.dataset.press);
  },
  retry(this: HomePage) {
    void this.home?.retry();
  },
  toggle() {
    const session = useSession.getState();
    session.setElder(!session.isElder);
  },
});
