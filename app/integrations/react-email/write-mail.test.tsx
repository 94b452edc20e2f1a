import { expect, test } from "vitest";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import BookBroken from "#emails/book-broken.tsx";
import CampaignFunded from "#emails/campaign-funded.tsx";
import CardsTested from "#emails/cards-tested.tsx";
import { solidCells } from "#emails/components/twin-bar.tsx";
import DonationReceipt from "#emails/donation-receipt.tsx";
import GiftsHeld from "#emails/gifts-held.tsx";
import HoldDecided from "#emails/hold-decided.tsx";
import LateMatch from "#emails/late-match.tsx";
import RefundDecided from "#emails/refund-decided.tsx";
import RefundDeclined from "#emails/refund-declined.tsx";
import SealHead from "#emails/seal-head.tsx";
import TrancheReleased from "#emails/tranche-released.tsx";
import { en } from "#emails/words/en.ts";
import { es } from "#emails/words/es.ts";
import { accessMails } from "./access-mail-cases.ts";
import { campaignDaysMails } from "./campaign-days-mail-cases.ts";
import { commentMails } from "./comment-mail-cases.ts";
import { evidenceMails } from "./evidence-mail-cases.ts";
import { type MailCase, payoutMails } from "./payout-mail-cases.ts";
import { refundMails } from "./refund-mail-cases.ts";
import { reviewMails } from "./review-mail-cases.ts";
import { rightsMails } from "./rights-mail-cases.ts";
import { writeMail } from "./write-mail.server.tsx";

const receipt = DonationReceipt.PreviewProps.facts;
const usd = (amount: bigint) => ({ amount, currency: "USD" as const });

/** Each with what it must say, in Spanish and in English. */
const mails: MailCase[] = [
  ...rightsMails,
  ...accessMails,
  ...payoutMails,
  ...evidenceMails,
  ...commentMails,
  ...campaignDaysMails,
  ...reviewMails,
  ...refundMails,
  [
    "a broken promise of the book",
    { kind: "book-broken", facts: BookBroken.PreviewProps.facts },
    ["funds-whole", "deposited 1000, found 999", "no se libera ni se desembolsa", "/panel/libro"],
    ["funds-whole", "nothing is released or paid out", "/panel/libro"],
  ],
  [
    "the head of the seal",
    { kind: "seal-head", facts: SealHead.PreviewProps.facts },
    ["98311 asientos", "bloque 1042", SealHead.PreviewProps.facts.head, "/sello"],
    ["98311 entries", "block 1042", SealHead.PreviewProps.facts.head, "/sello"],
  ],
  [
    "a receipt with a limit, tip and covered fee",
    { kind: "donation-receipt", facts: receipt },
    [
      "E-36D04016",
      "Sus $120,00 se convierten en $220,00 para Yuleisy y Carmen.",
      "$120,00 → $100,00: tope por persona en una campaña.",
      "$3,00",
      "$3,90",
      "Total cobrado a la tarjeta: $126,90",
      "condicionada",
      "Faltan 3 personas",
      "$1.800,00",
      "11 de diciembre de 2026",
      "https://esperanza.example/aportes/Zk3v9QmT",
    ],
    [
      "Your $120.00 become $220.00",
      "$120.00 → $100.00: cap per person in one campaign.",
      "$126.90",
      "conditional",
      "3 more people",
      "11 December 2026",
    ],
  ],
  [
    "a receipt of a gift in full",
    {
      kind: "donation-receipt",
      facts: {
        ...receipt,
        amount: usd(2_500n),
        tip: usd(0n),
        feeCover: usd(0n),
        match: {
          ...receipt.match,
          ratio: "1.5",
          entitled: usd(3_750n),
          match: usd(3_750n),
          limit: null,
          standing: "earned",
          missingDonors: null,
        },
      },
    },
    ["Sus $25,00 se convierten en $62,50", "1,5 a 1", "le corresponden $37,50", "ganada"],
    ["Your $25.00 become $62.50", "1.5 to 1", "earned"],
  ],
  [
    "a receipt of a gift made in hand",
    { kind: "donation-receipt", facts: { ...receipt, isInHand: true } },
    ["Total recibido: $126,90"],
    ["Total received: $126.90"],
  ],
  [
    "cards that are tried on a campaign",
    { kind: "cards-tested", facts: CardsTested.PreviewProps.facts },
    ["se rechazaron 34 tarjetas en «Jabones", "/panel/senales"],
    ["34 cards were refused on “Jabones"],
  ],
  [
    "a request for a refund that is declined",
    { kind: "refund-declined", facts: RefundDeclined.PreviewProps.facts },
    ["Jabones de avena", "Motivo: La campaña ya recibió su aporte", "/aportes/Zk3v9QmT"],
    ["It is not given back this time", "Reason: La campaña"],
  ],
  [
    "a late gift with less match than was promised",
    { kind: "late-match", facts: LateMatch.PreviewProps.facts },
    [
      "Contrapartida prometida: $20,00",
      "Contrapartida que recibió: $5,00",
      "25 de diciembre de 2026",
      "/aportes/Zk3v9QmT",
    ],
    ["Match promised: $20.00", "Match it got: $5.00", "25 December 2026"],
  ],
  [
    "a held gift that a person left without match",
    { kind: "hold-decided", facts: HoldDecided.PreviewProps.facts },
    ["no recibe contrapartida del fondo de FECD", "25 de diciembre de 2026", "/aportes/Zk3v9QmT"],
    ["gets no match from the fund of FECD", "25 December 2026"],
  ],
  [
    "a held gift that a person let be matched",
    {
      kind: "hold-decided",
      facts: { ...HoldDecided.PreviewProps.facts, isMatched: true, match: usd(2_000n), until: null },
    },
    ["$20,00 de contrapartida del fondo de FECD"],
    ["$20.00 of match from the fund of FECD"],
  ],
  [
    "gifts that wait for an operator",
    { kind: "gifts-held", facts: GiftsHeld.PreviewProps.facts },
    ["3 aportes retenidos", "/panel/senales"],
    ["3 held donations"],
  ],
  [
    "a receipt of a held gift",
    { kind: "donation-receipt", facts: { ...receipt, isHeld: true } },
    ["una persona revisa algunos datos"],
    ["a person checks a few things"],
  ],
  [
    "a receipt without match",
    {
      kind: "donation-receipt",
      facts: {
        ...receipt,
        match: { ...receipt.match, match: usd(0n), limit: "funds_exhausted", standing: "none" },
      },
    },
    ["Sus $120,00 son para", "no recibe contrapartida: el fondo de contrapartida ya está comprometido."],
    ["Your $120.00 go to", "is not matched: the match fund is already committed."],
  ],
  [
    "a funded campaign",
    { kind: "campaign-funded", facts: CampaignFunded.PreviewProps.facts },
    ["$1.415,50", "$1.180,00", "$2.595,50", "$2.500,00", "47", "50 %, 80 % y 100 %"],
    ["$1,415.50", "$1,180.00", "50%, 80%, and 100%"],
  ],
  [
    "a released tranche",
    { kind: "tranche-released", facts: TrancheReleased.PreviewProps.facts },
    ["Tramo 1 de 3", "$707,75", "$590,00", "$1.297,75", "respaldos"],
    ["Tranche 1 of 3", "$707.75", "$590.00", "$1,297.75"],
  ],
  [
    "the last tranche",
    {
      kind: "tranche-released",
      facts: { ...TrancheReleased.PreviewProps.facts, position: 3, isEvidenceNext: false },
    },
    ["Tramo 3 de 3", "informe final"],
    ["Tranche 3 of 3", "final report"],
  ],
  [
    "a refund",
    { kind: "refund-decided", facts: RefundDecided.PreviewProps.facts },
    [
      "$27,30",
      "$25,00",
      "$1,25",
      "$1,05",
      "cobrada dos veces",
      "vuelven al fondo de FECD",
      "entre 5 y 10 días",
    ],
    ["$27.30", "$1.25", "go back to the fund of FECD", "5 to 10 days"],
  ],
  [
    "a partial refund",
    {
      kind: "refund-decided",
      facts: { ...RefundDecided.PreviewProps.facts, tip: usd(0n), feeCover: usd(0n), matchLeft: usd(1_100n) },
    },
    ["$11,00 se quedan con la campaña"],
    ["$11.00 stay with the campaign"],
  ],
];

const cases = mails.flatMap(([name, content, inSpanish, inEnglish]) => [
  [name, "es" as MailLocale, content, inSpanish] as const,
  [name, "en" as MailLocale, content, inEnglish] as const,
]);

test.each(cases)(
  "%s says everything in %s, in HTML and in plain text",
  async (_, locale, content, expected) => {
    const mail = await writeMail(content, { locale });
    for (const words of expected) expect(`${mail.subject}\n${mail.text}`).toContain(words);
    const shown = plain(mail.html);
    for (const words of expected) expect(`${mail.subject}\n${shown}`).toContain(words);
    expect(mail.html).toContain(`lang="${locale}"`);
    expect(mail.text).not.toMatch(/<[a-z!/]|&[a-z]+;|&#/i);
    for (const part of [mail.subject, mail.text, mail.html]) {
      expect(part).not.toMatch(/undefined|\bnull\b|NaN|\[object|=>/);
    }
    expect(mail.text).not.toMatch(/\n{4}/);
    expect(mail.subject.length).toBeLessThan(140);
  },
);

test("a name with markup in it stays a name", async () => {
  const facts = { ...receipt, campaign: { ...receipt.campaign, publicName: "Ana <b>& hijas</b>" } };
  const mail = await writeMail({ kind: "donation-receipt", facts }, { locale: "es" });
  expect(mail.html).not.toContain("<b>");
  expect(mail.text).toContain("Ana <b>& hijas</b>");
});

test("no word of a catalogue is empty, and English has those of Spanish", () => {
  expect(keysOf(en)).toEqual(keysOf(es));
  for (const [, word] of leavesOf(es)) if (typeof word === "string") expect(word.trim()).not.toBe("");
});

test.each<[string, bigint, bigint, number]>([
  ["half and half", 2_500n, 2_500n, 24],
  ["no match", 2_500n, 0n, 48],
  ["match alone", 0n, 100n, 0],
  ["a cent of match shows", 1_000_000n, 1n, 47],
  ["a cent given shows", 1n, 1_000_000n, 1],
  ["nothing yet", 0n, 0n, 48],
])("the twin bar with %s", (_, given, match, solid) => {
  expect(solidCells({ given, match })).toBe(solid);
});

function plain(html: string): string {
  return html
    .replace(/<!--.*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .concat(...[...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => ` ${link}`))
    .replaceAll(/\s+/g, " ");
}

function leavesOf(words: object, path = ""): [string, unknown][] {
  return Object.entries(words).flatMap(([key, word]) =>
    typeof word === "object"
      ? leavesOf(word, `${path}${key}.`)
      : [[`${path}${key}`, word] as [string, unknown]],
  );
}

function keysOf(words: object): string[] {
  return leavesOf(words).map(([path, word]) => `${path} ${typeof word}`);
}
