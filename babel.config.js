// Taro finds this file only at the root. Targets come from `browserslist` in package.json.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
};
