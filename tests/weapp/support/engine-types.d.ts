// The three packages below ship no types; only what the harness uses is described.

declare module 'miniprogram-simulate' {
  const simulate: {
    load(
      entry: string,
      tagName: string,
      options: { compiler: 'official'; rootPath: string; compilerOptions: { maxBuffer: number } },
    ): string;
    render(id: string): import('./simulator').RenderedPage;
  };
  export = simulate;
}

declare module 'miniprogram-simulate/src/utils' {
  export let runJs: (entry: string) => void;
}

declare module 'miniprogram-simulate/src/wxss' {
  export let getContent: (file: string) => string;
  export let compile: (wxss: string) => string;
  export let insert: (wxss: string[], id: string) => void;
}

declare module 'miniprogram-exparser' {
  const exparser: {
    Event: {
      create(name: string, detail: unknown, options: object): object;
      dispatchEvent(node: import('./simulator').EngineNode, event: object): void;
    };
  };
  export = exparser;
}

declare module 'miniprogram-compiler' {
  const compiler: {
    wxmlToJs(root: string, options: { maxBuffer: number }): string;
    wxssToJs(root: string, options: { maxBuffer: number }): string;
  };
  export = compiler;
}
