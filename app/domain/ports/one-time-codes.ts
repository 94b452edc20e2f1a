/** One-time codes of six digits that an app on a phone makes every 30 seconds (RFC 6238). */
export type OneTimeCodes = {
  /** Base32, 160 bits. */
  newSecret(): string;
  /** What the app scans; `account` is how it names it. */
  address(secret: string, account: string): string;
  /** The step of time whose code this is: now's, or one before or after it for clocks that go wrong. Null: a code of none of them. */
  stepOf(secret: string, code: string, now: Date): number | null;
  /** The code of a step. */
  codeOf(secret: string, step: number): string;
  /** The step that a moment is in. */
  stepAt(now: Date): number;
};
