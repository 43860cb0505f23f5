/** An ISO 639-1 code. */
export const LANGUAGE = { source: "^[a-z]{2,3}$", hint: "write an ISO 639-1 code such as en" } as const;

/** No count of a network comes near it; more is a mistake. */
export const MOST = 1e12;
