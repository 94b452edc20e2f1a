import { noteRefundAccount } from "#app/use-cases/donation/note-refund-account.server.ts";
import { readRefundAccounts } from "#app/use-cases/donation/read-refund-accounts.server.ts";
import { approvePayoutBatch } from "#app/use-cases/payout/approve-payout-batch.server.ts";
import { blockPayoutAccount } from "#app/use-cases/payout/block-payout-account.server.ts";
import { createPayoutBatch } from "#app/use-cases/payout/create-payout-batch.server.ts";
import { readPickupCodes } from "#app/use-cases/payout/read-pickup-codes.server.ts";
import { recordPickup } from "#app/use-cases/payout/record-pickup.server.ts";
import { sendPayoutBatch } from "#app/use-cases/payout/send-payout-batch.server.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import { takePayoutFile } from "#app/use-cases/payout/take-payout-file.server.ts";
import { withdrawPayoutBatch } from "#app/use-cases/payout/withdraw-payout-batch.server.ts";
import { savings } from "../../factories/payouts.ts";
import { everyPerson, operators, type Rule } from "./rule.ts";

/** Who may say where somebody is paid, and who may pay many at once. */
export const payoutRules: Rule[] = [
  {
    useCase: "payout/state-payout-account",
    act: ({ ports }, actor) => statePayoutAccount(ports, actor, savings),
    may: ["the entrepreneur", "who wrote the draft", "whose campaign is live"],
  },
  {
    useCase: "payout/block-payout-account",
    act: ({ ports, blockableAccountId: accountId }, actor) =>
      blockPayoutAccount(ports, actor, { accountId, reason: "it was not her" }),
    may: operators,
  },
  {
    useCase: "payout/create-payout-batch",
    act: ({ ports, freeReleaseId }, actor) =>
      createPayoutBatch(ports, actor, { releaseIds: [freeReleaseId] }),
    may: operators,
  },
  {
    useCase: "payout/approve-payout-batch",
    act: ({ ports, waitingBatchId }, actor) => approvePayoutBatch(ports, actor, waitingBatchId),
    may: ["another operator"],
    needsAnother: ["an operator"],
  },
  {
    useCase: "payout/withdraw-payout-batch",
    act: ({ ports, unwantedBatchId }, actor) => withdrawPayoutBatch(ports, actor, unwantedBatchId),
    may: operators,
  },
  {
    useCase: "payout/take-payout-file",
    act: ({ ports, readyBatchId: batchId }, actor) =>
      takePayoutFile(ports, actor, { batchId, format: "pain-001" }),
    may: operators,
  },
  {
    useCase: "payout/send-payout-batch",
    act: ({ ports, readyBatchId: batchId, proofHash }, actor) =>
      sendPayoutBatch(ports, actor, { batchId, reference: "LOTE-1", proofHash, isTyped: true }),
    may: operators,
  },
  {
    useCase: "payout/record-pickup",
    act: ({ ports, pickup, proofHash }, actor) => recordPickup(ports, actor, { ...pickup, proofHash }),
    may: operators,
  },
  {
    useCase: "payout/read-pickup-codes",
    act: ({ ports }, actor) => readPickupCodes(ports, actor),
    may: everyPerson,
  },
  {
    useCase: "donation/note-refund-account",
    act: ({ ports, refundId }, actor) =>
      noteRefundAccount(ports, actor, { refundId, account: "Banco del Austro, ahorros 2200123456" }),
    may: operators,
  },
  {
    useCase: "donation/read-refund-accounts",
    act: ({ ports }, actor) => readRefundAccounts(ports, actor),
    may: operators,
  },
];
