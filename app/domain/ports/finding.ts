/** One thing that was looked at before going live. `fix`: what to do when it is not good. */
export type Finding = { what: string; isGood: true } | { what: string; isGood: false; fix: string };

export function found(what: string, isGood: boolean, fix: string): Finding {
  return isGood ? { what, isGood } : { what, isGood: false, fix };
}
