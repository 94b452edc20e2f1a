import type { Captcha, CaptchaVerdict } from "#app/domain/ports/captcha.ts";
import { type Finding, found } from "#app/domain/ports/finding.ts";
import { type CaptchaProvider, providerAt } from "./captcha-providers.ts";

type Keys = { provider: CaptchaProvider; siteKey: string; secret: string; apiBase?: string };
/** `codes`: the provider's words for why not. */
type Told = { isPassed: boolean; codes: readonly string[] };

/** Longer than any provider needs, and short for a person who waits. */
const longestAnswerMs = 5_000;
/** No real answer is longer. */
const longestToken = 5_000;
/** Why not, when it is not the visitor's doing: our secret, or the provider itself. */
const oursOrTheirs = /secret|internal-error|bad-request/;

/** Turnstile, hCaptcha or reCAPTCHA, by the question that all three take. `longestMs`: how long an answer may take. */
export function createCaptcha(keys: Keys, { longestMs = longestAnswerMs } = {}): Captcha {
  const { scriptUrl, className, answerField, sources } = providerAt(keys.provider, keys.apiBase);
  return {
    shown: { scriptUrl, siteKey: keys.siteKey, className, answerField },
    sources,
    async verify(answer, { address }) {
      if (answer.length > longestToken) return "refused";
      return verdictOf(await ask(keys, { answer, address, longestMs }));
    },
  };
}

function verdictOf(told: Told | null): CaptchaVerdict {
  if (!told) return "away";
  if (told.isPassed) return "passed";
  return told.codes.some((code) => oursOrTheirs.test(code)) ? "away" : "refused";
}

/** Null when nothing came that could be understood. */
async function ask(
  { provider, secret, apiBase }: Keys,
  { answer, address, longestMs }: { answer: string; address: string | null; longestMs: number },
): Promise<Told | null> {
  const form = new URLSearchParams({ secret, response: answer, ...(address ? { remoteip: address } : {}) });
  try {
    const response = await fetch(providerAt(provider, apiBase).verifyUrl, {
      method: "POST",
      body: form,
      redirect: "error",
      signal: AbortSignal.timeout(longestMs),
    });
    const { success, "error-codes": codes = [] } = (await response.json()) as Record<string, unknown>;
    if (typeof success !== "boolean" || !Array.isArray(codes)) return null;
    return { isPassed: success, codes: codes.map(String) };
  } catch {
    return null;
  }
}

/** Whether the provider answers and takes the secret: it is asked about an answer that nobody gave. */
export async function examineCaptcha(keys: Keys): Promise<Finding[]> {
  const told = await ask(keys, { answer: "doctor", address: null, longestMs: 10_000 });
  const isTaken = told !== null && verdictOf(told) === "refused";
  return [
    found(
      `${keys.provider} takes the secret of the check for persons`,
      isTaken,
      told
        ? `it said: ${told.codes.join(", ")}; correct CAPTCHA_SECRET`
        : "it does not answer: look at its status page",
    ),
  ];
}
