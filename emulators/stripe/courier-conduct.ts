/** How the courier behaves; all of it can be changed while it runs. */
export type CourierConduct = {
  paused: boolean;
  /** Each event is sent so many times more. */
  duplicate: number;
  /** Each event waits so long before it is sent first. */
  delayMs: number;
  /** Events that wait together are sent newest first. */
  reorder: boolean;
  /** So many of the next events are never sent; they stay listed as undelivered. */
  dropNext: number;
  /** Only events of these types are dropped; null: any. */
  dropTypes: string[] | null;
  /** Requests under way at once. 1 keeps the order strictly. */
  inFlight: number;
  /** Wait before the second attempt; doubles each time up to `retryMaxMs`. */
  retryMs: number;
  retryMaxMs: number;
  timeoutMs: number;
};

export const USUAL_CONDUCT: CourierConduct = {
  paused: false,
  duplicate: 0,
  delayMs: 0,
  reorder: false,
  dropNext: 0,
  dropTypes: null,
  inFlight: 4,
  retryMs: 1_000,
  retryMaxMs: 60_000,
  timeoutMs: 20_000,
};
