/** Builds a client into `dist/<target>` unless it was built from the same source. */
export function buildClient(target: 'h5' | 'weapp' | 'weapp-http' | 'hello-weapp'): Promise<void>;
