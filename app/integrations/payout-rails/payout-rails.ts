import type { Payer, PayoutRails } from "#app/domain/ports/payout-rail.ts";
import { createBankTransferRail } from "./bank-transfer-rail.ts";
import { createCashCodeRail } from "./cash-code-rail.ts";

/** Every way by which entrepreneurs are paid. */
export function createPayoutRails(payer: Payer): PayoutRails {
  return { bank_transfer: createBankTransferRail(payer), cash_code: createCashCodeRail(payer) };
}
