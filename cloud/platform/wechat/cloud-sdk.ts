/** What we use of wx-server-sdk 3; it is installed by WeChat's cloud and by nobody else. */
export interface CloudSdk {
  readonly DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol }): void;
  getWXContext(): { OPENID?: string; SOURCE?: string };
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  deleteFile(files: { fileList: string[] }): Promise<unknown>;
  readonly openapi: {
    readonly phonenumber: {
      getPhoneNumber(input: { code: string }): Promise<{
        phoneInfo?: { purePhoneNumber?: string; countryCode?: string };
      }>;
    };
  };
  getTempFileURL(files: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { tempFileURL?: string }[];
  }>;
}

let loaded: CloudSdk | undefined;

/** Loads WeChat's cloud at its first use, synchronously, so that a bundle starts without it. */
export function cloudSdk(): CloudSdk {
  if (!loaded) {
    loaded = require('wx-server-sdk') as CloudSdk;
    loaded.init({ env: loaded.DYNAMIC_CURRENT_ENV });
  }
  return loaded;
}
