export default definePageConfig({
  navigationBarTitleText: '每周开门',
});
