import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

type Definition = Record<string, unknown>;

/** Collects what went wrong on the phone, as text. */
export type Report = (where: string, error: unknown) => void;

/** The place where the code of one mini-program runs. */
export interface AppScope {
  /** Runs app.js and answers what it passed to App. */
  runApp(): Definition;
  /** Runs the entry of a page or component once, and answers what it passed to Page or Component. */
  runEntry(entry: string): Definition;
  /** Stops all timers, so that nothing of this phone runs on into the next test. */
  stop(): void;
}

const compiled = new Map<string, vm.Script>();

/** Compiles a file once per test process and again when it was built anew. */
function compile(file: string): vm.Script {
  const key = `${file}@${fs.statSync(file).mtimeMs}`;
  const kept = compiled.get(key);
  if (kept) return kept;
  const code = `(function (require, module, exports) {${fs.readFileSync(file, 'utf8')}\n})`;
  const script = new vm.Script(code, { filename: file });
  compiled.set(key, script);
  return script;
}

/** Timers that report what their callback throws (Node would end the process) and that can be stopped together. */
function createTimers(report: Report) {
  const running = new Set<NodeJS.Timeout>();
  const guarded = (callback: (...given: unknown[]) => void, given: unknown[]) => {
    try {
      callback(...given);
    } catch (error) {
      report('in a timer', error);
    }
  };
  return {
    running,
    setTimeout: (callback: () => void, delayMs?: number, ...given: unknown[]) => {
      const timer = setTimeout(() => {
        running.delete(timer);
        guarded(callback, given);
      }, delayMs);
      running.add(timer);
      return timer;
    },
    setInterval: (callback: () => void, delayMs?: number, ...given: unknown[]) => {
      const timer = setInterval(() => guarded(callback, given), delayMs);
      running.add(timer);
      return timer;
    },
    clear: (timer: NodeJS.Timeout | undefined) => {
      if (timer) running.delete(timer);
      clearTimeout(timer);
    },
  };
}

/** Text of something logged, an error with its stack. */
function logged(value: unknown): string {
  if (value !== null && typeof value === 'object' && 'stack' in value) return String(value.stack);
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/**
 * Opens a context that has what WeChat gives to a mini-program's logic and nothing else: no window, document, process,
 * fetch or URL. Code that only works in Node or a browser therefore fails here as it would on a phone.
 *
 * Every phone has its own context, so the app's modules and stores start afresh.
 */
export function createAppScope(
  build: string,
  wx: object,
  getCurrentPages: () => object[],
  report: Report,
): AppScope {
  const timers = createTimers(report);
  const complain = (...said: unknown[]) => report('on the console', said.map(logged).join(' '));
  let passed: Definition | undefined;
  let app: Definition | undefined;
  const take = (definition: Definition) => {
    passed = definition;
  };
  const silent = () => undefined;
  const context = vm.createContext({
    wx,
    getCurrentPages,
    getApp: () => app,
    // These belong to the entry being loaded, not to the chunk whose code happens to call them.
    App: take,
    Page: take,
    Component: take,
    Behavior: (definition: Definition) => definition,
    console: {
      log: silent,
      info: silent,
      debug: silent,
      time: silent,
      timeEnd: silent,
      warn: complain,
      error: complain,
    },
    setTimeout: timers.setTimeout,
    setInterval: timers.setInterval,
    clearTimeout: timers.clear,
    clearInterval: timers.clear,
  });
  const modules = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const requireBeside = (name: string) =>
      load(`${path.resolve(path.dirname(file), name).replace(/\.js$/, '')}.js`);
    compile(file).runInContext(context)(requireBeside, module, module.exports);
    return module.exports;
  };
  const definitions = new Map<string, Definition>();
  const runEntry = (entry: string): Definition => {
    const kept = definitions.get(entry);
    if (kept) return { ...kept };
    passed = undefined;
    load(`${entry}.js`);
    if (passed === undefined) throw new Error(`${entry}.js called neither App, Page nor Component`);
    definitions.set(entry, passed);
    // A copy, because the engine changes what it registers.
    return { ...(passed as Definition) };
  };
  return {
    runApp() {
      app = runEntry(path.join(build, 'app'));
      return app;
    },
    runEntry,
    stop() {
      for (const timer of timers.running) clearTimeout(timer);
      timers.running.clear();
    },
  };
}
