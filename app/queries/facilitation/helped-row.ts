import type { Currency } from "#app/domain/money/currency.ts";
import { type StepsRow, stepsColumns, stepsTables } from "../campaign-steps.ts";

/** A campaign that an organisation helps with, or asked to, as it stands. */
export type HelpedRow = StepsRow & {
  facilitationId: string;
  organisation: string;
  campaignId: string | null;
  entrepreneur: string;
  currency: Currency;
  invitedAt: Date;
  remindedAt: Date | null;
  help: "invited" | "agreed";
  is_begun: boolean;
};

/** Columns of a HelpedRow. Who has not agreed stands there as the address that was written to: whose it is, is told by them alone. */
export const helpedColumns = `f.id as "facilitationId", o.name as organisation, f.campaign_id as "campaignId", f.state::text as help, f.is_begun,
  f.invited_at as "invitedAt", f.reminded_at as "remindedAt", case f.state when 'agreed' then p.name else f.email end as entrepreneur,
  coalesce(c.currency, 'USD') as currency, ${stepsColumns}`;

export const helpedTables = `facilitation f join organisation o on o.id = f.organisation_id left join campaign c on c.id = f.campaign_id
  left join person p on p.id = c.entrepreneur_id ${stepsTables}`;
