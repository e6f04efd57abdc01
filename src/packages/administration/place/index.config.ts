export default definePageConfig({
  navigationBarTitleText: '层级和人员',
  enablePullDownRefresh: true,
});
