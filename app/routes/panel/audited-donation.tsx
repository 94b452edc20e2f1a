import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { AuditedFacts } from "#app/components/panel/audited-facts.tsx";
import { DonationRefunds } from "#app/components/panel/donation-refunds.tsx";
import { EntryPostings } from "#app/components/panel/entry-postings.tsx";
import { HoldFacts } from "#app/components/panel/hold-facts.tsx";
import { RefundForm } from "#app/components/panel/refund-form.tsx";
import { Section } from "#app/components/section.tsx";
import { isOperator, mayAudit } from "#app/domain/access/actor.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { parseAmount } from "#app/domain/money/parse-amount.ts";
import { amountLocaleOf, localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { wordAmountRefusal } from "#app/i18n/word-amount-refusal.ts";
import { readAuditedDonation } from "#app/queries/panel/audited-donation.server.ts";
import type { DonationRefund } from "#app/queries/panel/donation-refunds.server.ts";
import { readDonationHold } from "#app/queries/panel/held-gifts.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { refusedStatus } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { idOfAddress } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page ? donationCodeOf(page.donation.id) : "", isPrivate: true });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const donation = await readAuditedDonation(context.db, idOfAddress(params.id));
  if (!donation || !mayAudit(actor, donation.matcherId)) notFound();
  const hold = await readDonationHold(context.db.sql, donation!.id);
  const refunds = isOperator(actor) ? donation!.refunds : donation!.refunds.map(withoutDonorsWords);
  return { donation: { ...donation!, refunds }, hold, isOperator: isOperator(actor) };
}

/** What a donor wrote to the operators is for them alone. */
const withoutDonorsWords = (refund: DonationRefund): DonationRefund => ({ ...refund, asked: null });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const donation = await readAuditedDonation(context.db, idOfAddress(params.id));
  if (!donation || !isOperator(actor)) notFound();
  const form = await readForm(request);
  const typed = {
    amount: String(form.get("amount") ?? ""),
    note: String(form.get("note") ?? "").slice(0, 500),
  };
  const { currency } = donation!.amount;
  const locale = localeOfRequest(request);
  const parsed = parseAmount(typed.amount, { locale: amountLocaleOf(locale, currency), currency });
  if (!parsed.ok)
    return data(
      { refusal: wordAmountRefusal(parsed.refusal.kind, { locale, currency }), typed },
      { status: 422 },
    );
  const seenLeft = parseAmount(String(form.get("left") ?? ""), { locale: "en", currency });
  const refunded = await refundDonation(context, actor, {
    donationId: donation!.id,
    amount: parsed.amount,
    note: typed.note,
    seenLeft: seenLeft.ok ? seenLeft.amount : null,
  });
  if (!refunded.ok)
    return data(
      { refusal: translate(locale, `refusal.${refunded.refusal.kind}`), typed },
      { status: refusedStatus(refunded.refusal.kind) },
    );
  return redirect(`/panel/aportes/${donation!.id}`);
}

export default function AuditedDonation() {
  const t = useTexts();
  const { donation, hold, isOperator: mayRefund } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isRefundable =
    donation.left.amount !== "0.00" &&
    donation.state !== "disputed" &&
    ["paid", "rejected"].includes(donation.matchStatus);
  return (
    <div className="wide page">
      <p className="small">
        <Link to={`/campanas/${donation.campaign.slug}`}>{donation.campaign.title}</Link>
      </p>
      <h1>{t("audit.donation", { number: donationCodeOf(donation.id) })}</h1>
      <AuditedFacts donation={donation} />
      {hold && <HoldFacts hold={hold} isOperator={mayRefund} />}
      {donation.refunds.length > 0 && <DonationRefunds refunds={donation.refunds} />}
      <Section title={t("audit.entries", { count: donation.entries.length })}>
        {donation.entries.map((entry) => (
          <EntryPostings key={entry.id} entry={entry} />
        ))}
      </Section>
      {mayRefund && isRefundable ? (
        <RefundForm left={donation.left} answer={answer ?? null} />
      ) : (
        answer && (
          <Notice tone="warning" isAlert isFocused>
            <p>{answer.refusal}</p>
          </Notice>
        )
      )}
    </div>
  );
}
