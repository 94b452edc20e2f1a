import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DonationEntries } from "#app/components/donation/donation-entries.tsx";
import { DonationFacts } from "#app/components/donation/donation-facts.tsx";
import { DonationState } from "#app/components/donation/donation-state.tsx";
import { GiftLinks } from "#app/components/donation/gift-links.tsx";
import { LateGift } from "#app/components/donation/late-gift.tsx";
import { RefundWays } from "#app/components/donation/refund-ways.tsx";
import { Notice } from "#app/components/notice.tsx";
import { GiftReceipts } from "#app/components/receipt/gift-receipts.tsx";
import { ShareLinks } from "#app/components/share-links.tsx";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readDonationPage } from "#app/queries/donation-page.server.ts";
import { readGiftReceipts } from "#app/queries/receipt/donor-receipts.server.ts";
import { readRefundWays } from "#app/queries/refund-ways.server.ts";
import { convergeDonation } from "#app/use-cases/donation/converge-donation.server.ts";
import { takeBackLateGift } from "#app/use-cases/donation/take-back-late-gift.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

/** How often the page looks again by itself while the payment is on its way, and after how many seconds. */
const mostLooks = 20;
const secondsBetween = 3;

/** Reloads itself while there is something to wait for; the address counts how often. */
export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  ...pageMeta({ title: data?.title ?? "404", isPrivate: true }),
  ...(data?.nextLook
    ? [
        {
          httpEquiv: "refresh",
          content: `${secondsBetween};url=${location.pathname}?pago=listo&espera=${data.nextLook}`,
        },
      ]
    : []),
];

/** The address is the key to the gift: no other site learns it. Its own form needs an origin, which `no-referrer` takes away. */
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "same-origin" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  const accessToken = params.token!;
  const read = async () =>
    (await readDonationPage(context.db, accessToken, { now: context.clock.now() })) ?? notFound();
  let donation = await read();
  const { searchParams } = new URL(request.url);
  if (donation.state === "started") {
    await convergeDonation(context, donation.id);
    donation = await read();
  }
  const isBack = searchParams.get("pago") === "listo";
  const look = Number(searchParams.get("espera") ?? "0") + 1;
  const isWaiting = donation.state === "started" && isBack && look <= mostLooks;
  return {
    title: translate(locale, "donation.title"),
    donation,
    ways: await readRefundWays(context.db, { ...donation, currency: donation.amount.currency }),
    receipts: await readGiftReceipts(context.db, donation.id),
    isBack,
    sent: searchParams.get("cuenta"),
    contact: context.env.contact,
    nextLook: isWaiting ? look : null,
    siteUrl: context.siteUrl,
    giftUrl: `/aportes/${accessToken}`,
    proofUrl: `/sello/aporte/${accessToken}`,
  };
}

/** The donor has a late gift back; who holds the link may. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const accessToken = params.token!;
  const taken = await takeBackLateGift(context, accessToken);
  if (taken.ok) return redirect(`/aportes/${accessToken}`);
  const refusal = translate(localeOfRequest(request), `late.${taken.refusal.kind}`);
  return data({ refusal }, { status: 422 });
}

export default function Donation() {
  const t = useTexts();
  const { donation, ways, receipts, isBack, nextLook, siteUrl, giftUrl, proofUrl, ...page } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { campaign, late, state } = donation;
  return (
    <div className="narrow page">
      <DonationState donation={donation} ways={ways} isBack={isBack} isLooking={nextLook !== null} />
      {answer && (
        <Notice tone="warning" isAlert>
          <p>{answer.refusal}</p>
        </Notice>
      )}
      {ways && state !== "disputed" && <RefundWays ways={ways} accountUrl={`${giftUrl}/cuenta`} {...page} />}
      {late && !late.isOver && <LateGift late={late} />}
      <DonationFacts donation={donation} ways={ways} />
      {(receipts.length > 0 || state === "paid") && <GiftReceipts {...{ receipts, giftUrl }} />}
      {state === "paid" && (
        <ShareLinks
          url={`${siteUrl}/campanas/${campaign.slug}`}
          words={t("share.gave", { title: campaign.title })}
        />
      )}
      <GiftLinks {...{ state, giftUrl }} />
      {donation.entries.length > 0 && <DonationEntries entries={donation.entries} proofUrl={proofUrl} />}
    </div>
  );
}
