import { audit } from "./es/audit.ts";
import { bank } from "./es/bank.ts";
import { campaign } from "./es/campaign.ts";
import { cancel } from "./es/cancel.ts";
import { comment } from "./es/comment.ts";
import { correction } from "./es/correction.ts";
import { dashboard } from "./es/dashboard.ts";
import { demonstration } from "./es/demonstration.ts";
import { dispute } from "./es/dispute.ts";
import { donation } from "./es/donation.ts";
import { edit } from "./es/edit.ts";
import { evidence } from "./es/evidence.ts";
import { fair } from "./es/fair.ts";
import { fee } from "./es/fee.ts";
import { fraud } from "./es/fraud.ts";
import { help } from "./es/help.ts";
import { home } from "./es/home.ts";
import { manage } from "./es/manage.ts";
import { news } from "./es/news.ts";
import { operation } from "./es/operation.ts";
import { owed } from "./es/owed.ts";
import { panel } from "./es/panel.ts";
import { paper } from "./es/paper.ts";
import { payout } from "./es/payout.ts";
import { phone } from "./es/phone.ts";
import { protect } from "./es/protect.ts";
import { receipt } from "./es/receipt.ts";
import { reconciliation } from "./es/reconciliation.ts";
import { refund } from "./es/refund.ts";
import { release } from "./es/release.ts";
import { report } from "./es/report.ts";
import { rights } from "./es/rights.ts";
import { rules } from "./es/rules.ts";
import { safety } from "./es/safety.ts";
import { seal } from "./es/seal.ts";
import { share } from "./es/share.ts";
import { site } from "./es/site.ts";
import { spent } from "./es/spent.ts";
import { wishes } from "./es/wishes.ts";

/** Every text in Spanish, the first language of the site. Other languages have exactly these keys. */
export const es = {
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

export type TextKey = keyof typeof es;
