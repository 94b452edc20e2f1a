import CampaignEnding from "#emails/campaign-ending.tsx";
import CampaignExtended from "#emails/campaign-extended.tsx";
import CampaignFunded from "#emails/campaign-funded.tsx";
import CampaignOpened from "#emails/campaign-opened.tsx";
import CampaignTold from "#emails/campaign-told.tsx";
import type { MailCase } from "./payout-mail-cases.ts";

const told = CampaignTold.PreviewProps.facts;
const ending = CampaignEnding.PreviewProps.facts;

/** E-mails about the days of a campaign. */
export const campaignDaysMails: MailCase[] = [
  [
    "a campaign that opened",
    { kind: "campaign-opened", facts: CampaignOpened.PreviewProps.facts },
    ["recibe aportes desde ahora", "texto listo para WhatsApp"],
    ["takes donations from now", "a text ready for WhatsApp"],
  ],
  [
    "the day before the end, all or nothing",
    { kind: "campaign-ending", facts: ending },
    ["Le faltan $204,50", "cada persona recibe su aporte de vuelta", "faltan 3 personas que aporten"],
    ["$204.50 are missing", "each person gets their donation back", "3 more people have to give"],
  ],
  [
    "the day before the end, keeping what was raised",
    { kind: "campaign-ending", facts: { ...ending, kind: "keep_what_you_raise", gateMissing: null } },
    ["se queda con lo que la gente aportó"],
    ["you keep what people gave"],
  ],
  [
    "the day before the end of one that reached its goal",
    {
      kind: "campaign-ending",
      facts: { ...ending, missing: { amount: 0n, currency: "USD" }, gateMissing: null },
    },
    ["Llegó a su meta: si nada cambia"],
    ["It has reached its goal: if nothing changes"],
  ],
  [
    "a campaign that keeps what it raised below its goal",
    {
      kind: "campaign-funded",
      facts: { ...CampaignFunded.PreviewProps.facts, goal: { amount: 300_000n, currency: "USD" } },
    },
    ["La campaña terminó, y recibe lo que reunió", "$2.595,50"],
    ["The campaign ended, and receives what it raised", "$2,595.50"],
  ],
  [
    "a campaign that failed",
    { kind: "campaign-told", facts: { ...told, told: "failed", reason: null } },
    [
      "sin llegar a su meta de $1.200,00",
      "recibe todo de vuelta",
      "empezar otra campaña",
      "/panel/campanas/1",
    ],
    ["without reaching its goal of $1,200.00", "gets everything back", "begin another campaign"],
  ],
  [
    "a campaign that keeps what it raises and raised nothing",
    { kind: "campaign-told", facts: { ...told, told: "failed", reason: null, kind: "keep_what_you_raise" } },
    ["terminó sin aportes"],
    ["ended without donations"],
  ],
  [
    "a paused campaign",
    { kind: "campaign-told", facts: told },
    ["puso en pausa «Un horno", "Motivo: Estamos aclarando", "la fecha del final no cambia"],
    ["paused “Un horno", "Reason: Estamos aclarando", "the day of its end does not change"],
  ],
  [
    "a campaign that goes on after a pause",
    { kind: "campaign-told", facts: { ...told, told: "resumed" } },
    ["recibe aportes otra vez", "hasta el 29 de diciembre"],
    ["takes donations again", "until 29 December"],
  ],
  [
    "a cancelled campaign",
    { kind: "campaign-told", facts: { ...told, told: "cancelled" } },
    ["canceló «Un horno", "Motivo: Estamos aclarando", "recibe todo de vuelta"],
    ["cancelled “Un horno", "Reason: Estamos aclarando", "gets everything back"],
  ],
  [
    "a second round, to a donor",
    { kind: "campaign-extended", facts: CampaignExtended.PreviewProps.facts },
    ["llegó a su meta. Empieza una segunda ronda", "29 de diciembre", "19 de enero"],
    ["reached its goal. A second round begins", "29 December", "19 January"],
  ],
];
