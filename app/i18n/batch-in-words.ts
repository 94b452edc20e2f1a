import type { Locale } from "./locale.ts";
import { translate } from "./translate.ts";

type Batch = {
  state: string;
  /** Of its payouts, once it was sent. */
  payouts: { all: number; failed: number; confirmed: number };
};

/** How a batch stands; of one that was sent, what became of its payouts. */
export function batchInWords({ state, payouts }: Batch, locale: Locale): string {
  if (state !== "sent") return translate(locale, `batch.state.${state as "created"}`);
  const { all, failed, confirmed } = payouts;
  if (failed === all) return translate(locale, "batch.stateIs.allFailed", { count: all });
  if (confirmed === all) return translate(locale, "batch.stateIs.allConfirmed", { count: all });
  const values = { count: all, failed: String(failed), confirmed: String(confirmed) };
  if (failed > 0) return translate(locale, "batch.stateIs.someFailed", values);
  return translate(locale, confirmed > 0 ? "batch.stateIs.someConfirmed" : "batch.state.sent", values);
}
