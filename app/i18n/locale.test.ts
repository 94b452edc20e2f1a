import { expect, test } from "vitest";
import { amountLocaleOf, localeOfRequest } from "./locale.ts";

const cases = [
  ["the address wins over everything", "/?lang=en", "lang=es", "es", "en"],
  ["the cookie wins over the browser", "/", "a=b; lang=en", "es-EC,es", "en"],
  ["the browser's best known language", "/", "", "fr, en;q=0.8, es;q=0.9", "es"],
  ["a browser that refuses Spanish", "/", "", "es;q=0, en;q=0.1", "en"],
  ["a browser of another language reads Spanish", "/", "", "qu, pt-BR", "es"],
  ["an unknown wish is no wish", "/?lang=fr", "lang=xx", "en-GB", "en"],
  ["nothing said is Spanish", "/", "", "", "es"],
] as const;

test.each(cases)("%s", (_, path, cookie, accepted, locale) => {
  const headers = { cookie, "accept-language": accepted };
  expect(localeOfRequest(new Request(`http://localhost${path}`, { headers }))).toBe(locale);
});

test("Spanish amounts are written as in the country of the currency", () => {
  expect([amountLocaleOf("es", "USD"), amountLocaleOf("es", "PEN"), amountLocaleOf("en", "USD")]).toEqual([
    "es-EC",
    "es-PE",
    "en",
  ]);
});
