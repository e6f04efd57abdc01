export default definePageConfig({
  navigationBarTitleText: '约好了',
});
