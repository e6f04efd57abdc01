/** What a development build (NODE_ENV=development) changes: readable output and source maps. */
export default {
  mini: { enableSourceMap: true },
  h5: { devServer: { open: false } },
};
