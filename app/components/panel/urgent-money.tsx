import { DelayedRefunds } from "./delayed-refunds.tsx";
import { DeskNotices } from "./desk-notices.tsx";
import { DisputeList } from "./dispute-list.tsx";
import type { FormAnswer } from "./item-refusal.tsx";
import { RefundProgress } from "./refund-progress.tsx";
import { RefundRequests } from "./refund-requests.tsx";
import { StripePayouts } from "./stripe-payouts.tsx";

type Of<Component extends (props: never) => unknown> = Parameters<Component>[0];

type Props = {
  desk: Of<typeof DeskNotices> & {
    disputes: Of<typeof DisputeList>["disputes"];
    requests: Of<typeof RefundRequests>["requests"];
    delayed: Of<typeof DelayedRefunds>["delayed"];
    refunding: Of<typeof RefundProgress>["progress"];
    stripe: Omit<Of<typeof StripePayouts>, "answer">;
  };
  now: string;
  personId: string;
  answer: FormAnswer;
};

/** What of the money presses most: signs of fraud, disputes, refunds, and what is to move to the bank. */
export function UrgentMoney({ desk, now, personId, answer }: Props) {
  return (
    <>
      <DeskNotices {...desk} />
      <DisputeList disputes={desk.disputes} now={now} personId={personId} answer={answer} />
      <RefundRequests requests={desk.requests} answer={answer} />
      <DelayedRefunds delayed={desk.delayed} />
      <RefundProgress progress={desk.refunding} />
      <StripePayouts {...desk.stripe} answer={answer} />
    </>
  );
}
