export default definePageConfig({
  navigationBarTitleText: '约大厅',
  enablePullDownRefresh: true,
});
