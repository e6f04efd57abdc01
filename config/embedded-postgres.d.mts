/** Starts the server of a purpose, or joins the one that runs; `stop` ends it when nobody else uses it. */
export function startPostgres(options: {
  purpose: string;
  settings?: Record<string, string>;
}): Promise<{ url: string; stop(): Promise<void> }>;
