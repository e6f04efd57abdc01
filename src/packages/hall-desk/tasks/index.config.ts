export default definePageConfig({
  navigationBarTitleText: '大厅派来的事',
  enablePullDownRefresh: true,
});
