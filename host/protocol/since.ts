// Replaced by the generator.
export const SINCE: Readonly<Record<string, string>> = {};
