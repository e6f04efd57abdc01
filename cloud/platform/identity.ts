/** Who calls, as the platform vouches for: WeChat's open id, or a session of ours. Never taken from the input. */
export type Identity =
  | { readonly provider: 'wechat'; readonly subject: string }
  | { readonly sessionId: string; readonly personId: string };
