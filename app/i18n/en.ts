import { audit } from "./en/audit.ts";
import { bank } from "./en/bank.ts";
import { campaign } from "./en/campaign.ts";
import { cancel } from "./en/cancel.ts";
import { comment } from "./en/comment.ts";
import { correction } from "./en/correction.ts";
import { dashboard } from "./en/dashboard.ts";
import { demonstration } from "./en/demonstration.ts";
import { dispute } from "./en/dispute.ts";
import { donation } from "./en/donation.ts";
import { edit } from "./en/edit.ts";
import { evidence } from "./en/evidence.ts";
import { fair } from "./en/fair.ts";
import { fee } from "./en/fee.ts";
import { fraud } from "./en/fraud.ts";
import { help } from "./en/help.ts";
import { home } from "./en/home.ts";
import { manage } from "./en/manage.ts";
import { news } from "./en/news.ts";
import { operation } from "./en/operation.ts";
import { owed } from "./en/owed.ts";
import { panel } from "./en/panel.ts";
import { paper } from "./en/paper.ts";
import { payout } from "./en/payout.ts";
import { phone } from "./en/phone.ts";
import { protect } from "./en/protect.ts";
import { receipt } from "./en/receipt.ts";
import { reconciliation } from "./en/reconciliation.ts";
import { refund } from "./en/refund.ts";
import { release } from "./en/release.ts";
import { report } from "./en/report.ts";
import { rights } from "./en/rights.ts";
import { rules } from "./en/rules.ts";
import { safety } from "./en/safety.ts";
import { seal } from "./en/seal.ts";
import { share } from "./en/share.ts";
import { site } from "./en/site.ts";
import { spent } from "./en/spent.ts";
import { wishes } from "./en/wishes.ts";
import type { TextKey } from "./es.ts";
import type { Text } from "./text.ts";

/** Every text in English. */
export const en: Record<TextKey, Text> = {
  ...site,
  ...home,
  ...help,
  ...campaign,
  ...cancel,
  ...rights,
  ...rules,
  ...correction,
  ...donation,
  ...demonstration,
  ...dispute,
  ...evidence,
  ...fair,
  ...fee,
  ...fraud,
  ...receipt,
  ...paper,
  ...panel,
  ...dashboard,
  ...edit,
  ...operation,
  ...manage,
  ...audit,
  ...reconciliation,
  ...bank,
  ...refund,
  ...release,
  ...spent,
  ...report,
  ...payout,
  ...protect,
  ...news,
  ...comment,
  ...share,
  ...owed,
  ...safety,
  ...phone,
  ...wishes,
  ...seal,
};
