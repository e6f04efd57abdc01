export default definePageConfig({
  navigationBarTitleText: '服务和时间',
  enablePullDownRefresh: true,
});
