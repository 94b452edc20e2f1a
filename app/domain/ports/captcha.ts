/** What a page needs so that a visitor can show that they are a person. */
export type CaptchaShown = {
  scriptUrl: string;
  siteKey: string;
  /** The class by which the provider's script finds its place. */
  className: string;
  /** The field of the form in which it leaves the visitor's answer. */
  answerField: string;
};

/** `refused`: no person, too late, or used before; `away`: the provider did not say. */
export type CaptchaVerdict = "passed" | "refused" | "away";

/** A provider that tells people from machines. */
export type Captcha = {
  shown: CaptchaShown;
  /** From where its page may load scripts, frames and styles, and which it may ask: sources of a content security policy. */
  sources: readonly string[];
  /** Asks the provider about a visitor's answer. `address`: where they come from; null: not told. */
  verify(answer: string, of: { address: string | null }): Promise<CaptchaVerdict>;
};
