export default definePageConfig({
  navigationBarTitleText: '管理社区',
  enablePullDownRefresh: true,
});
