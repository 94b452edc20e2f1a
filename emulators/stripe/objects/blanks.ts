import type { Kind } from "../kinds.ts";
import { BLANK_BALANCE_TRANSACTION } from "./balance-transaction.ts";
import { BLANK_CHARGE } from "./charge.ts";
import { BLANK_DISPUTE } from "./dispute.ts";
import { BLANK_EARLY_FRAUD_WARNING } from "./early-fraud-warning.ts";
import { BLANK_PAYMENT_INTENT } from "./payment-intent.ts";
import { BLANK_PAYMENT_METHOD } from "./payment-method.ts";
import { BLANK_PAYOUT } from "./payout.ts";
import { BLANK_PRICE } from "./price.ts";
import { BLANK_PRODUCT } from "./product.ts";
import { BLANK_REFUND } from "./refund.ts";
import { BLANK_REVIEW } from "./review.ts";
import { BLANK_SESSION } from "./session.ts";
import { BLANK_TOPUP } from "./topup.ts";

const BLANKS: { [K in Kind]?: object } = {
  "checkout.session": BLANK_SESSION,
  payment_intent: BLANK_PAYMENT_INTENT,
  charge: BLANK_CHARGE,
  balance_transaction: BLANK_BALANCE_TRANSACTION,
  refund: BLANK_REFUND,
  dispute: BLANK_DISPUTE,
  payout: BLANK_PAYOUT,
  topup: BLANK_TOPUP,
  payment_method: BLANK_PAYMENT_METHOD,
  product: BLANK_PRODUCT,
  price: BLANK_PRICE,
  "radar.early_fraud_warning": BLANK_EARLY_FRAUD_WARNING,
  review: BLANK_REVIEW,
};

/** The object of a kind before anything is known of it: what the data file need not repeat for each. */
export function blankOf(kind: Kind): object {
  return BLANKS[kind] ?? {};
}
