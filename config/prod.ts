/** What a release changes: no source maps, which a phone would carry around for nothing. */
export default {
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
};
