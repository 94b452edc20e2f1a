import type { AppContext } from "#app/context.server.ts";
import { isAccessToken } from "#app/domain/donation/access-token.ts";
import { estimateFeeCover } from "#app/domain/donation/amounts.ts";
import { readFair } from "#app/domain/donation/fair.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { translate } from "#app/i18n/translate.ts";
import { readGivenTo, readMatchOffer } from "#app/queries/match-offer.server.ts";
import { notePosterVisit } from "../campaign/note-visit.server.ts";
import { notFound } from "../not-found.ts";
import { readChosenAmount } from "./chosen-amount.ts";
import { tipOf } from "./donation-form.ts";

/** What the page shows: the amount to choose, or the match it brings and the form to pay. */
export async function readDonateStep(
  context: AppContext,
  { request, slug: of }: { request: Request; slug: string },
) {
  notePosterVisit(context, request, of);
  const now = context.clock.now();
  const campaign = (await readGivenTo(context.db, of, { now })) ?? notFound();
  const { title, slug, publicName, currency, isOpen, state, kind, bearsFees, slowedUntil } = campaign;
  const locale = localeOfRequest(request);
  const url = new URL(request.url);
  const chosen = readChosenAmount(url, { locale, currency });
  const offer =
    isOpen && chosen.amount !== null
      ? await readMatchOffer(context.db, campaign, { amount: chosen.amount, now })
      : null;
  const resumed = url.searchParams.get("aporte");
  const money = (amount: bigint) => toMoneyData({ amount, currency });
  return {
    title: translate(locale, "donate.title", { campaign: title }),
    campaign: { title, slug, publicName, currency, isOpen, state, kind },
    /** The fair whose poster led here. */
    fair: readFair(url.searchParams.get("feria")),
    typedAmount: chosen.typed,
    amountError: chosen.error,
    /** The token of a checkout that the donor left: sent again it goes on, or is replaced. */
    resumed: isAccessToken(resumed) ? resumed : null,
    isCancelled: url.searchParams.get("pago") === "cancelado",
    step: offer && {
      accessToken: isAccessToken(resumed) ? resumed : context.ids.token(),
      offer: {
        ...offer,
        amount: money(offer.amount),
        match: money(offer.match),
        entitled: money(offer.entitled),
      },
      tips: [5n, 10n].map((percent) => ({
        percent: percent.toString(),
        amount: money(tipOf(offer.amount, percent)),
      })),
      feeCover: money(estimateFeeCover(offer.amount)),
      bearsFees,
      /** Null for who gives to a campaign on which nobody tries cards. */
      captcha:
        context.captcha && slowedUntil
          ? { ...context.captcha.shown, until: slowedUntil.toISOString() }
          : null,
    },
  };
}
