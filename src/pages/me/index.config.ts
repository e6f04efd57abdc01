export default definePageConfig({
  navigationBarTitleText: '我',
  enablePullDownRefresh: false,
});
