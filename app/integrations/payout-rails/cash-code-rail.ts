import { randomInt } from "node:crypto";
import type { Payer, PayoutRail } from "#app/domain/ports/payout-rail.ts";
import { agencyFormat } from "./csv-formats.ts";
import { writeCsv } from "./write-csv.ts";

/**
 * Cash at an agency against a code of ten digits that only the receiver is shown. The agency's list says whom to pay and
 * how much, and never the code.
 */
export function createCashCodeRail(payer: Payer): PayoutRail {
  return {
    writeFiles: (order) => [
      {
        format: agencyFormat.name,
        name: `efectivo-${order.number}-${agencyFormat.name}.csv`,
        mediaType: "text/csv; charset=utf-8",
        text: writeCsv(order, { payer, format: agencyFormat }),
      },
    ],
    newCode: () => Array.from({ length: 10 }, () => randomInt(10)).join(""),
  };
}
