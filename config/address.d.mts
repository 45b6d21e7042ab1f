/** The public address, without a slash at its end. */
export const PUBLIC_URL: string;
