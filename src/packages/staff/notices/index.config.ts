export default definePageConfig({
  navigationBarTitleText: '写过的通知',
  enablePullDownRefresh: true,
});
