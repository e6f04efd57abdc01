/** Pages of the main package are the four tabs; everything else is in the subpackage of the role that needs it. */
export default defineAppConfig({
  pages: ['pages/home/index', 'pages/wall/index', 'pages/matters/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'packages/resident',
      pages: [
        'people/index',
        'wish/index',
        'issue/index',
        'suggestion/index',
        'receipt/index',
        'matter/index',
        'public-wish/index',
        'inbox/index',
        'choose-home/index',
        'complaint/index',
        'look-up/index',
        'emergency/index',
      ],
    },
    {
      root: 'packages/hall',
      pages: [
        'halls/index',
        'services/index',
        'book/index',
        'receipt/index',
        'bookings/index',
        'booking/index',
        'line/index',
        'courtyard/index',
      ],
    },
    {
      root: 'packages/staff',
      pages: [
        'workbench/index',
        'matter/index',
        'register/index',
        'slip/index',
        'parked/index',
        'roles/index',
      ],
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#F3F4F1',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '邻里',
    backgroundColor: '#F3F4F1',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5F6B69',
    selectedColor: '#BC420F',
    backgroundColor: '#FFFFFF',
    borderStyle: 'white',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home.png',
        selectedIconPath: 'assets/tab/home-on.png',
      },
      {
        pagePath: 'pages/wall/index',
        text: '心愿墙',
        iconPath: 'assets/tab/wall.png',
        selectedIconPath: 'assets/tab/wall-on.png',
      },
      {
        pagePath: 'pages/matters/index',
        text: '我的事',
        iconPath: 'assets/tab/matters.png',
        selectedIconPath: 'assets/tab/matters-on.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我',
        iconPath: 'assets/tab/me.png',
        selectedIconPath: 'assets/tab/me-on.png',
      },
    ],
  },
});
