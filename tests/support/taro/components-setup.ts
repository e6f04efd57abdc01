// The pages as a browser builds them; react-dom wants to be told that its updates are awaited.
process.env.TARO_ENV = 'h5';
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

// A phone's screen: jsdom has none that could be wide.
globalThis.window.matchMedia = (media) =>
  ({ media, matches: false, addListener: () => undefined, removeListener: () => undefined }) as never;
