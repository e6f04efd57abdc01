export default definePageConfig({
  navigationBarTitleText: '登记好了',
});
