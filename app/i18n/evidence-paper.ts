import type { DisputeEvidence, EvidenceEvent } from "#app/domain/donation/dispute-evidence.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import type { Paper, PaperRow } from "#app/domain/ports/paper.ts";
import type { Issuer } from "#app/domain/receipt/issuer.ts";
import { disputeReason } from "./dispute-in-words.ts";
import type { TextKey } from "./es.ts";
import { formatMomentIn } from "./format-date.ts";
import { formatMoney } from "./format-money.ts";
import type { Locale } from "./locale.ts";
import { isAbove, issuerOnPaper } from "./receipt-paper.ts";
import { isTextKey, type TextValues, translate } from "./translate.ts";

/** What an operator sends a bank that disputes a gift. `at`: when it was drawn. */
export function evidencePaper(
  evidence: DisputeEvidence,
  { issuer, siteUrl, locale, at }: { issuer: Issuer; siteUrl: string; locale: Locale; at: Date },
): Paper {
  const t = (key: TextKey, values?: TextValues) => translate(locale, key, values);
  const { stripeId, receipt, coolingOffDays, events } = evidence;
  const moment = (iso: string) => formatMomentIn(issuer.timeZone, iso, locale);
  return {
    language: locale,
    title: t("evidence.title"),
    number: stripeId,
    issuer: issuerOnPaper(issuer, t),
    warning: null,
    rows: evidenceRows(evidence, { siteUrl, locale, moment }),
    twin: null,
    tables: [
      {
        title: t("evidence.events"),
        columns: [
          { name: t("evidence.moment"), width: 25 },
          { name: t("evidence.what"), width: 40 },
          { name: t("evidence.reference"), width: 35 },
        ],
        rows: events.map((event) => [
          moment(event.at),
          eventInWords(event, locale),
          referenceOf(event, locale),
        ]),
        sums: [],
      },
    ],
    verify: receipt && {
      title: t("evidence.verify"),
      url: `${siteUrl}/recibos/${receipt.code}`,
      lines: [t("evidence.verify.says", { number: receipt.number })],
    },
    notes: [
      t("evidence.shown"),
      coolingOffDays > 0 ? t("evidence.policy.days", { count: coolingOffDays }) : t("evidence.policy"),
      t("evidence.personal"),
    ],
    at,
  };
}

function evidenceRows(
  evidence: DisputeEvidence,
  { siteUrl, locale, moment }: { siteUrl: string; locale: Locale; moment(iso: string): string },
): PaperRow[] {
  const { amount, reason, evidenceDueAt, donationId, paymentIntentId, campaign, paidAt, donor, device } =
    evidence;
  const row = (key: TextKey, value: string | null): PaperRow[] =>
    value === null ? [] : [{ name: translate(locale, key), value }];
  const due = evidenceDueAt && moment(evidenceDueAt);
  const { gift, tip, feeCover } = evidence;
  return [
    ...row("evidence.amount", `${formatMoney(amount, locale)} ${amount.currency}`),
    ...row("dispute.reason", disputeReason(reason, locale)),
    ...row("dispute.evidenceDue", due),
    ...row("evidence.given", translate(locale, "evidence.given.to", { campaign: campaign.title })),
    ...row("evidence.page", `${siteUrl}/campanas/${campaign.slug}`),
    ...row("paper.gift", formatMoney(gift, locale)),
    ...(isAbove(tip) ? row("paper.tip", formatMoney(tip, locale)) : []),
    ...(isAbove(feeCover) ? row("paper.feeCover", formatMoney(feeCover, locale)) : []),
    ...row("paper.paidAt", paidAt && moment(paidAt)),
    ...row("paper.code", donationCodeOf(donationId)),
    ...row("evidence.payment", paymentIntentId),
    ...row(
      "paper.donor",
      [donor.name, donor.email].filter(Boolean).join(" · ") || translate(locale, "evidence.unknown"),
    ),
    ...row("evidence.address", device?.address ?? translate(locale, "evidence.unknown")),
    ...row("evidence.browser", device?.browser ?? translate(locale, "evidence.unknown")),
  ];
}

function eventInWords({ is, kind }: EvidenceEvent, locale: Locale): string {
  const key = {
    entry: `entry.${kind}`,
    message: `evidence.message.${kind}`,
    request: "evidence.request",
    started: "evidence.started",
  }[is];
  return isTextKey(key) ? translate(locale, key) : kind;
}

function referenceOf({ is, reference }: EvidenceEvent, locale: Locale): string {
  return is === "entry" ? translate(locale, "evidence.entry", { number: reference }) : reference;
}
