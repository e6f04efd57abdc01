/// <reference types="@tarojs/taro" />

declare module '*.png';
declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    /** Chosen when building; see config/index.ts. */
    TARO_ENV: 'weapp' | 'h5';
    TARO_APP_TRANSPORT?: 'cloud' | 'http';
    TARO_APP_BASE_URL?: string;
    TARO_APP_CLOUD_ENV?: string;
  }
}

/** Registers a page that WeChat draws from its own template, without Taro. */
declare function Page<Own extends object>(page: Own & ThisType<Own>): void;
