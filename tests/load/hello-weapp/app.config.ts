/** The least that Taro builds: the bench compares how long our first page takes with this one. */
export default defineAppConfig({ pages: ['pages/hello/index'], lazyCodeLoading: 'requiredComponents' });
