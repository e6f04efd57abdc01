export default definePageConfig({
  navigationBarTitleText: '没送到的消息',
  enablePullDownRefresh: true,
});
