/** Builds the migrated template unless it is there, and answers its name. */
export function prepareTemplate(serverUrl: string): Promise<string>;
