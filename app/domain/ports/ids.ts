/** Makes ids: `id()` a time-ordered UUID (version 7), `token()` an unguessable text for links and sessions. */
export type Ids = { id(): string; token(): string };
