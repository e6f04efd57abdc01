import { type Answer, atServer, ordinaryAnswers, requestOverNetwork, uploadOverNetwork } from './wx-answers';

type Options = Record<string, unknown>;
type Callback = (result: unknown) => void;

/** What the phone is and has; a test that opens a second phone with the same storage has restarted the app. */
export interface WxSurroundings {
  /** Answers of single calls, before the ordinary ones of wx-answers.ts. */
  answers: Record<string, Answer>;
  /** Calls of wx.cloud.callFunction: the function's name and its `data`; the result goes back as `result`. */
  callFunction: (name: string, data: unknown) => unknown;
  /** Origin of the server that wx.request and wx.uploadFile reach instead of the one that was built in. */
  server: string | undefined;
  storage: Map<string, string>;
  /** Contents of the pictures on the phone by their path. */
  files: Map<string, Buffer>;
  system: Record<string, unknown>;
  launch: { path: string; query: Record<string, string>; scene: number };
}

/** A call that the app made of the phone. */
export interface WxCall {
  name: string;
  options: Options;
}

const phone = {
  brand: 'harness',
  model: 'harness',
  system: 'Android 12',
  platform: 'android',
  language: 'zh_CN',
  version: '8.0.50',
  SDKVersion: '3.8.0',
  pixelRatio: 2,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: 'light',
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
};

const events = [
  'NetworkStatusChange',
  'ThemeChange',
  'KeyboardHeightChange',
  'WindowResize',
  'AppShow',
  'AppHide',
].concat([
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'NeedPrivacyAuthorization',
  'MemoryWarning',
  'UserCaptureScreen',
]);

/** Makes a call of WeChat's shape: callbacks success, fail and complete, or a promise where none is given. */
function asyncCall(name: string, answer: Answer, calls: WxCall[]) {
  return (options: Options = {}) => {
    calls.push({ name, options });
    const tell = (kind: string, result: unknown) => (options[kind] as Callback | undefined)?.(result);
    const outcome = Promise.resolve()
      .then(() => answer(options))
      .then(
        (value) => {
          const result = { errMsg: `${name}:ok`, ...(value as object) };
          tell('success', result);
          tell('complete', result);
          return result;
        },
        (error: Error) => {
          const failure = { errMsg: `${name}:fail ${error.message}` };
          tell('fail', failure);
          tell('complete', failure);
          throw failure;
        },
      );
    // With callbacks WeChat answers no promise, so nobody would catch this one.
    if (options.success || options.fail || options.complete) {
      outcome.catch(() => undefined);
      const ignore = () => undefined;
      return {
        abort: ignore,
        onProgressUpdate: ignore,
        offProgressUpdate: ignore,
        onHeadersReceived: ignore,
      };
    }
    return outcome;
  };
}

function storageCalls(storage: Map<string, string>) {
  const get = (key: string) => {
    const kept = storage.get(key);
    return kept === undefined ? '' : JSON.parse(kept);
  };
  return {
    getStorageSync: get,
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10_240 }),
    answers: {
      getStorage: ({ key }: Options) => {
        if (!storage.has(key as string)) throw new Error('data not found');
        return { data: get(key as string) };
      },
      setStorage: ({ key, data }: Options) => void storage.set(key as string, JSON.stringify(data)),
      removeStorage: ({ key }: Options) => void storage.delete(key as string),
    } as Record<string, Answer>,
  };
}

function systemCalls(given: WxSurroundings) {
  const system = () => ({ ...phone, ...given.system });
  const launch = () => ({ ...given.launch, referrerInfo: {} });
  const ignore = () => undefined;
  return {
    getSystemInfoSync: system,
    getWindowInfo: system,
    getDeviceInfo: system,
    getAppBaseInfo: system,
    getSystemSetting: () => ({ deviceOrientation: 'portrait', locationEnabled: true }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'release', version: '0.1.0' },
    }),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    getMenuButtonBoundingClientRect: () => ({
      left: 296,
      right: 383,
      top: 51,
      bottom: 83,
      width: 87,
      height: 32,
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: ignore,
      onUpdateReady: ignore,
      onUpdateFailed: ignore,
      applyUpdate: ignore,
    }),
    nextTick: (task: () => void) => void setImmediate(task),
  };
}

function cloudCalls(given: WxSurroundings, calls: WxCall[]) {
  const callFunction = async ({ name, data }: Options) => ({
    result: JSON.parse(JSON.stringify(await given.callFunction(name as string, data))),
  });
  const uploadFile = ({ cloudPath }: Options) => ({
    fileID: `cloud://harness/${cloudPath}`,
    statusCode: 200,
  });
  return {
    init: () => undefined,
    callFunction: asyncCall('cloud.callFunction', callFunction, calls),
    uploadFile: asyncCall('cloud.uploadFile', given.answers['cloud.uploadFile'] ?? uploadFile, calls),
  };
}

/** Picks the phone's photos, in the order in which they were put there. */
function pickPhotos(files: Map<string, Buffer>): Answer {
  return ({ count }) => {
    if (files.size === 0) throw new Error('cancel');
    const picked = [...files].slice(0, (count as number | undefined) ?? 9);
    const tempFiles = picked.map(([path, { length }]) => ({
      tempFilePath: path,
      path,
      size: length,
      fileType: 'image',
    }));
    return { tempFiles, tempFilePaths: picked.map(([path]) => path), type: 'image' };
  };
}

/** A page's box is not laid out here; measuring answers an element of the window's size. */
function createSelectorQuery() {
  const query = new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      if (name === 'exec') return (done?: Callback) => done?.([{ width: 390, height: 753, top: 0, left: 0 }]);
      return () => query;
    },
    // Taro replaces `exec` by a later one.
    set: () => true,
  });
  return query;
}

/**
 * The `wx` of one phone. Only what is listed exists: using anything else fails, as it would on a phone that is too old.
 * `navigation` are the router's calls; listeners of wx.onSomething are fired through `fire`.
 */
export function createWx(given: WxSurroundings, navigation: Record<string, Answer>, calls: WxCall[]) {
  const { answers: storageAnswers, ...storage } = storageCalls(given.storage);
  const upload: Answer = async (options) => {
    const content = given.files.get(options.filePath as string);
    if (!content) throw new Error('file not found');
    return uploadOverNetwork({ ...options, url: atServer(options.url as string, given.server) }, content);
  };
  const request: Answer = (options) =>
    requestOverNetwork({ ...options, url: atServer(options.url as string, given.server) });
  const photos =
    given.files.size > 0
      ? { chooseMedia: pickPhotos(given.files), chooseImage: pickPhotos(given.files) }
      : {};
  const answers = {
    ...ordinaryAnswers,
    ...storageAnswers,
    request,
    uploadFile: upload,
    ...photos,
    ...given.answers,
    ...navigation,
  };
  const listeners = new Map<string, Set<Callback>>();
  const wx: Record<string, unknown> = { env: { USER_DATA_PATH: 'wxfile://usr' }, createSelectorQuery };
  Object.assign(wx, systemCalls(given), storage, { cloud: cloudCalls(given, calls) });
  for (const [name, answer] of Object.entries(answers)) wx[name] = asyncCall(name, answer, calls);
  for (const event of events) {
    const set = new Set<Callback>();
    listeners.set(event, set);
    wx[`on${event}`] = (listener: Callback) => void set.add(listener);
    wx[`off${event}`] = (listener?: Callback) => void (listener ? set.delete(listener) : set.clear());
  }
  wx.canIUse = (what: string) => (what.split('.')[0] as string) in wx;
  const fire = (event: string, detail: unknown) => {
    for (const listener of listeners.get(event) ?? []) listener(detail);
  };
  return { wx, fire };
}
