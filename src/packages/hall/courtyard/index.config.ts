export default definePageConfig({
  navigationBarTitleText: '进院服务日程',
  enablePullDownRefresh: true,
});
