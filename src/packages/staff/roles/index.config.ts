export default definePageConfig({
  navigationBarTitleText: '谁负责什么',
  enablePullDownRefresh: true,
});
