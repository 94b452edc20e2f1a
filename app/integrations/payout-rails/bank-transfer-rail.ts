import type { Payer, PayoutRail } from "#app/domain/ports/payout-rail.ts";
import { checkCreditTransfer } from "./check-credit-transfer.ts";
import { bankFormats } from "./csv-formats.ts";
import { writeCreditTransfer } from "./write-credit-transfer.ts";
import { writeCsv } from "./write-csv.ts";

/** Transfers of one bank's customer, ordered by a file that an operator hands to the bank: as CSV, and as ISO 20022. */
export function createBankTransferRail(payer: Payer): PayoutRail {
  return {
    writeFiles(order) {
      const xml = writeCreditTransfer(order, payer);
      const [fault] = checkCreditTransfer(xml);
      if (fault) throw new Error(`the order ${order.batchId} has ${fault.kind} at ${fault.at}`);
      return [
        ...bankFormats.map((format) => ({
          format: format.name,
          name: `desembolsos-${order.number}-${format.name}.csv`,
          mediaType: "text/csv; charset=utf-8",
          text: writeCsv(order, { payer, format }),
        })),
        {
          format: "pain-001",
          name: `desembolsos-${order.number}-pain.001.001.09.xml`,
          mediaType: "application/xml; charset=utf-8",
          text: xml,
        },
      ];
    },
    newCode: null,
  };
}
