export default definePageConfig({
  navigationBarTitleText: '替人约',
});
