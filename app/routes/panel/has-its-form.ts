type Listed = readonly { id: string }[];

type Page = {
  isOperator: boolean;
  queues: Record<"tranches" | "payouts" | "onTheirWay" | "returns" | "deposits" | "refunds", Listed>;
  desk:
    | (Record<"requests" | "owed" | "writtenOff" | "recorded" | "capital", Listed> & {
        disputes: readonly { id: string; correction: { proposal: { id: string } | null } | null }[];
        stripe: { movable: readonly { currency: string }[] };
      })
    | null;
};

/**
 * Whether the form that was refused still stands on the operator's page, where it says why; else its item has gone meanwhile, and the page
 * says so at its top.
 */
export function hasItsForm(
  answer: { id: string; intent: unknown; currency: unknown },
  { isOperator, queues, desk }: Page,
): boolean {
  const { id, intent, currency } = answer;
  if (intent === "capital") return desk !== null;
  if (intent === "stripe-payout")
    return desk?.stripe.movable.some((one) => one.currency === currency) ?? false;
  const { tranches, payouts, onTheirWay, returns, deposits, refunds } = queues;
  const lists = [tranches];
  if (isOperator) lists.push(payouts, onTheirWay, returns, deposits, refunds);
  if (desk) {
    lists.push(desk.requests, desk.owed, desk.writtenOff, desk.recorded, desk.capital);
    lists.push(
      desk.disputes.flatMap((one) => (one.correction ? [{ id: one.correction.proposal?.id ?? one.id }] : [])),
    );
  }
  return lists.some((list) => list.some((one) => one.id === id));
}
