export default definePageConfig({
  navigationBarTitleText: '凭回执查进度',
});
