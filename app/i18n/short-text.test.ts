import { expect, test } from "vitest";
import type { MailContent } from "#app/domain/ports/mail-writer.ts";
import { codeText, shortText, textBound } from "./short-text.ts";

const campaign = {
  title: "Un horno",
  publicName: "Marisol",
  url: "https://esperanza.example/campanas/un-horno",
};
const review = { campaign, comment: "", fieldComments: {}, reviewer: "FECD", opensAt: null };
/** A long address of a site. */
const siteUrl = "https://aportes.esperanza.example.org";
const told = [
  { kind: "review-decided", facts: { ...review, decision: "approved" } },
  { kind: "review-decided", facts: { ...review, decision: "changes_asked" } },
  { kind: "review-decided", facts: { ...review, decision: "rejected" } },
  { kind: "campaign-opened", facts: { campaign } },
  { kind: "campaign-ending", facts: { campaign } },
  { kind: "tranche-released", facts: { campaign } },
  { kind: "evidence-due", facts: { campaign, position: 1 } },
] as unknown as MailContent[];

test.each(["es", "en"] as const)(
  "each short text in %s fits into one SMS, leads to the panel and tells no name",
  (locale) => {
    const texts = told.map((content) => shortText(content, { locale, siteUrl })!);
    expect(new Set(texts).size).toBe(told.length);
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(textBound);
      expect(text).toMatch(/^[A-Za-z0-9éñ .,:/]+$/);
      expect(text).toContain(`${siteUrl}/panel`);
      expect(text).not.toContain(campaign.title);
    }
  },
);

test("a code is told with a warning, and an e-mail without a short text has none", () => {
  expect(codeText("012345", { locale: "es" })).toBe("Esperanza: su codigo es 012345. No lo dé a nadie.");
  const other = { kind: "sign-in-code", facts: { code: "1", siteUrl } } as MailContent;
  expect(shortText(other, { locale: "es", siteUrl })).toBeNull();
});
