export default definePageConfig({
  navigationBarTitleText: '先打电话',
});
