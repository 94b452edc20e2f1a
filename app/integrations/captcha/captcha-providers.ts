type Provider = {
  scriptUrl: string;
  verifyUrl: string;
  className: string;
  answerField: string;
  sources: readonly string[];
};

/** All three take the same question: a form with `secret`, `response` and `remoteip`. */
export const captchaProviders = {
  turnstile: {
    scriptUrl: "https://challenges.cloudflare.com/turnstile/v0/api.js",
    verifyUrl: "https://challenges.cloudflare.com/turnstile/v0/siteverify",
    className: "cf-turnstile",
    answerField: "cf-turnstile-response",
    sources: ["https://challenges.cloudflare.com"],
  },
  hcaptcha: {
    scriptUrl: "https://js.hcaptcha.com/1/api.js",
    verifyUrl: "https://api.hcaptcha.com/siteverify",
    className: "h-captcha",
    answerField: "h-captcha-response",
    sources: ["https://hcaptcha.com", "https://*.hcaptcha.com"],
  },
  recaptcha: {
    scriptUrl: "https://www.google.com/recaptcha/api.js",
    verifyUrl: "https://www.google.com/recaptcha/api/siteverify",
    className: "g-recaptcha",
    answerField: "g-recaptcha-response",
    sources: [
      "https://www.google.com/recaptcha/",
      "https://www.gstatic.com/recaptcha/",
      "https://recaptcha.google.com/recaptcha/",
    ],
  },
} as const satisfies Record<string, Provider>;

export type CaptchaProvider = keyof typeof captchaProviders;

/** A provider as it is; with `apiBase` its addresses at another place, for a stand-in. */
export function providerAt(name: CaptchaProvider, apiBase: string | undefined): Provider {
  const provider = captchaProviders[name];
  if (!apiBase) return provider;
  const at = (url: string) => new URL(new URL(url).pathname, apiBase).href;
  return {
    ...provider,
    scriptUrl: at(provider.scriptUrl),
    verifyUrl: at(provider.verifyUrl),
    sources: [new URL(apiBase).origin],
  };
}
