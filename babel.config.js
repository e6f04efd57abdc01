const path = require('node:path');

const contract = path.join(__dirname, 'cloud', 'contract');

// Taro finds this file only at the root. Targets come from `browserslist` in package.json.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
  overrides: [{ test: contract, plugins: ['./config/contract-on-the-phone.cjs'] }],
};
