export default definePageConfig({
  navigationBarTitleText: '写微心愿',
});
