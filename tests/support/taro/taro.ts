/** The phone's interface in tests of components: nothing happens, and whoever waits for it is answered with nothing. */
const silent = new Proxy({} as Record<string, () => Promise<object>>, {
  get: () => async () => ({}),
});
export default silent;

export const useRouter = () => ({ params: {} });
export const useDidShow = () => undefined;
export const usePullDownRefresh = () => undefined;
export const useReachBottom = () => undefined;
export const setNavigationBarTitle = async () => ({});
