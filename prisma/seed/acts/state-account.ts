import type { StatedAccount } from "#app/domain/payout/payout-account.ts";
import { statePayoutAccount } from "#app/use-cases/payout/state-payout-account.server.ts";
import type { SeedCampaign } from "../campaigns/campaign-content.ts";
import { campaignOf, must, type Stage } from "../stage.ts";

/** The entrepreneur says where their money goes: an invented account that belongs to nobody. */
export async function stateAccount(
  stage: Stage,
  { key, owner }: Pick<SeedCampaign, "key" | "owner">,
): Promise<void> {
  const { entrepreneur } = campaignOf(stage, key);
  const digits = [...key].reduce((number, letter) => (number * 31 + letter.charCodeAt(0)) % 99_999_989, 7);
  const account: StatedAccount = {
    rail: "bank_transfer",
    country: "EC",
    holder: owner,
    documentType: "national_id",
    documentNumber: `99${String(digits).padStart(8, "0")}`,
    bankName: "Cooperativa de la Demostración",
    bankCode: "DEMOECEQ",
    accountType: "savings",
    accountNumber: `0099${String(digits).padStart(8, "0")}`,
  };
  await must(statePayoutAccount(stage.ports, entrepreneur, account));
}
