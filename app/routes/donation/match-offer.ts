import type { LoaderFunctionArgs } from "@remix-run/node";
import { toMoneyData } from "#app/domain/money/money.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { offerInWords } from "#app/i18n/offer-in-words.ts";
import { readGivenTo, readMatchOffer } from "#app/queries/match-offer.server.ts";
import { notFound } from "../not-found.ts";
import { readChosenAmount } from "./chosen-amount.ts";

/** What the match makes of an amount, in words, while it is being typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const now = context.clock.now();
  const locale = localeOfRequest(request);
  const campaign = (await readGivenTo(context.db, params.slug!, { now })) ?? notFound();
  const { currency } = campaign;
  const { amount, error } = readChosenAmount(new URL(request.url), { locale, currency });
  const headers = { "Cache-Control": "no-store" };
  if (amount === null) return Response.json({ error }, { headers });
  const offer = await readMatchOffer(context.db, campaign, { amount, now });
  const money = (minor: bigint) => toMoneyData({ amount: minor, currency });
  const told = {
    ...offer,
    amount: money(offer.amount),
    match: money(offer.match),
    entitled: money(offer.entitled),
  };
  return Response.json(
    { error: null, match: told.match, limit: told.limit, ...offerInWords(told, locale) },
    { headers },
  );
}
