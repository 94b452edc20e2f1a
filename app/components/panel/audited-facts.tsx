import type { DonationState } from "#app/domain/donation/donation-state.ts";
import type { MoneyData } from "#app/domain/money/money.ts";
import { disputeInWords } from "#app/i18n/dispute-in-words.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { whyMatch } from "#app/i18n/match-in-words.ts";
import { Amount } from "../amount.tsx";
import { FactList } from "../fact-list.tsx";

type Donation = Record<"amount" | "tip" | "feeCover" | "refunded" | "match", MoneyData> & {
  state: DonationState;
  limit: string | null;
  matchStatus: string;
  paymentIntentId: string | null;
  inHand: "cash" | "transfer" | null;
  disputes: readonly Parameters<typeof disputeInWords>[0][];
};

/** How a donation stands, for auditors. */
export function AuditedFacts({ donation }: { donation: Donation }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <FactList
      facts={[
        { name: t("audit.state"), value: t(`audit.state.${donation.state}`) },
        { name: t("matches.gift"), value: <Amount of={donation.amount} /> },
        { name: t("panel.match"), value: <Amount of={donation.match} /> },
        {
          name: t("matches.why"),
          value:
            donation.matchStatus === "none"
              ? "—"
              : whyMatch({ ...donation, status: donation.matchStatus }, locale),
        },
        { name: t("audit.tip"), value: <Amount of={donation.tip} /> },
        { name: t("audit.feeCover"), value: <Amount of={donation.feeCover} /> },
        { name: t("audit.refunded"), value: <Amount of={donation.refunded} /> },
        {
          name: t(donation.inHand ? "handGifts.kind" : "audit.payment"),
          value: donation.inHand ? (
            t(`handGifts.kind.${donation.inHand}`)
          ) : (
            <code>{donation.paymentIntentId ?? "—"}</code>
          ),
        },
        ...donation.disputes.map((dispute) => ({
          name: t("dispute.ofDonation"),
          value: disputeInWords(dispute, locale),
        })),
      ]}
    />
  );
}
