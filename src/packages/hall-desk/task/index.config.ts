export default definePageConfig({
  navigationBarTitleText: '预约派来的工单',
  enablePullDownRefresh: true,
});
