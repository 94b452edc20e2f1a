import type { AttemptLimit } from "../count-attempts.server.ts";

/** A million codes, three of which are good at any moment: ten tries in a quarter of an hour find none. */
export function triesOf(personId: string): AttemptLimit[] {
  return [{ source: `second factor ${personId}`, most: 10, perSeconds: 900 }];
}
