export default definePageConfig({
  navigationBarTitleText: '叫号窗口',
  enablePullDownRefresh: true,
});
