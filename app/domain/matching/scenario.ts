import { isCurrency } from "#app/domain/money/currency.ts";
import { applyEvent } from "./apply-event.ts";
import { type Book, emptyBook } from "./book.ts";
import { joinCampaign, joinFund } from "./change-call.ts";
import { type MatchEvent, readEvent, scenarioEventTypes } from "./event.ts";
import { InvalidEvent, InvalidField, quote } from "./invalid.ts";
import {
  type Field,
  fieldOf,
  readAmount,
  readAmountOrZero,
  readId,
  readList,
  readWholeNumber,
} from "./read-field.ts";
import { resultOf, type ScenarioResult } from "./scenario-result.ts";
import { readTerms } from "./terms-form.ts";

export type RunScenario =
  | { ok: true; result: ScenarioResult }
  /** One line that names the field and the cause. */
  | { ok: false; refusal: { kind: "invalid_scenario"; why: string } };

/** A call from its first event to its last (matching.md, “Scenario and result”), from parsed JSON of any origin. */
export function runScenario(value: unknown): RunScenario {
  try {
    const { book, events } = readScenario({ path: "", value });
    for (const [index, event] of events.entries()) {
      naming(
        (field) => `events[${index}].${field}`,
        () => applyEvent(book, event),
      );
    }
    return { ok: true, result: resultOf(book) };
  } catch (error) {
    if (!(error instanceof InvalidField)) throw error;
    return { ok: false, refusal: { kind: "invalid_scenario", why: error.message } };
  }
}

function readScenario(root: Field): { book: Book; events: MatchEvent[] } {
  const currency = fieldOf(root, "currency");
  if (!isCurrency(currency.value)) throw new InvalidField("currency", `is unknown: ${quote(currency.value)}`);
  const book = emptyBook({ currency: currency.value, terms: readTerms(fieldOf(root, "terms")) });
  readList(fieldOf(root, "funds"), (fund) => {
    const id = readId(fieldOf(fund, "id"));
    const priority = readWholeNumber(fieldOf(fund, "priority"));
    const amount = readAmountOrZero(fieldOf(fund, "available"));
    naming(
      () => `${fund.path}.id`,
      () => joinFund(book, { at: 0, type: "fund-joined", fund: id, priority, amount }),
    );
  });
  readList(fieldOf(root, "campaigns"), (campaign) => {
    const id = readId(fieldOf(campaign, "id"));
    const goal = readAmount(fieldOf(campaign, "goal"));
    naming(
      () => `${campaign.path}.id`,
      () => joinCampaign(book, { at: 0, type: "campaign-joined", campaign: id, goal }),
    );
  });
  const events = readList(fieldOf(root, "events"), (event) =>
    readEvent(event, { types: scenarioEventTypes }),
  );
  return { book, events };
}

/** Names the field of the scenario for the field that an event names. */
function naming(pathOf: (field: string) => string, happen: () => unknown) {
  try {
    happen();
  } catch (error) {
    if (!(error instanceof InvalidEvent)) throw error;
    throw new InvalidField(pathOf(error.field), error.reason);
  }
}
