import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { withdrawPiece } from "#app/use-cases/evidence/withdraw-piece.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { editReport } from "#app/use-cases/report/edit-report.server.ts";
import { submitReport } from "#app/use-cases/report/submit-report.server.ts";
import { addPaper, wholeReport } from "../../factories/evidence.ts";
import { matchers, operators, type Rule } from "./rule.ts";

const accepted = { isAccepted: true, comment: "" };

/** Who shows how money was spent and what became of it, and who accepts that. */
export const evidenceRules: Rule[] = [
  {
    useCase: "evidence/add-piece",
    // The file is stored before it is asked who may: what is refused changes nothing then.
    act: ({ world, spending: { trancheId } }, actor) =>
      addPaper(world, actor, { trancheId, paper: "to be withdrawn" }),
    may: ["the entrepreneur"],
  },
  {
    useCase: "evidence/withdraw-piece",
    act: ({ ports, spending: { pieceId } }, actor) => withdrawPiece(ports, actor, pieceId),
    may: ["the entrepreneur"],
  },
  {
    useCase: "evidence/send-evidence",
    act: ({ ports, spending: { trancheId } }, actor) =>
      sendEvidence(ports, actor, { trancheId, message: "" }),
    may: ["the entrepreneur"],
  },
  {
    useCase: "evidence/decide-evidence",
    act: ({ ports, sentEvidence: { trancheId, sentAt } }, actor) =>
      decideEvidence(ports, actor, { trancheId, sentAt, ...accepted }),
    may: [...operators, ...matchers],
  },
  {
    useCase: "report/edit-report",
    act: ({ ports, reportingId: campaignId }, actor) =>
      editReport(ports, actor, { campaignId, content: wholeReport }),
    may: ["the entrepreneur"],
  },
  {
    useCase: "report/submit-report",
    act: ({ ports, reportingId: campaignId }, actor) =>
      submitReport(ports, actor, { campaignId, message: "" }),
    may: ["the entrepreneur"],
  },
  {
    useCase: "report/decide-report",
    act: ({ ports, sentReport: { campaignId, sentAt } }, actor) =>
      decideReport(ports, actor, { campaignId, sentAt, ...accepted }),
    may: [...operators, ...matchers],
  },
];
