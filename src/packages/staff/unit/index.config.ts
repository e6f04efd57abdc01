export default definePageConfig({
  navigationBarTitleText: '我们单位',
  enablePullDownRefresh: true,
});
