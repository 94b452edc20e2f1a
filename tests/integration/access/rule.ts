import type { Actor } from "#app/domain/access/actor.ts";
import type { Result } from "#app/use-cases/ports.ts";
import type { FullHouse, Who } from "./full-house.ts";

export type Rule = {
  /** File of the use case, without its ending. */
  useCase: string;
  act(house: FullHouse, actor: Actor): Promise<Result<unknown, { kind: string }>>;
  /** Whom it is for. The first of them does it here; everybody who is not listed is refused. */
  may: Who[];
  /** Who began what is to be decided. */
  needsAnother?: Who[];
};

export const operators: Who[] = ["an operator", "another operator"];
export const matchers: Who[] = ["a matcher", "the matcher's second person"];
export const everyPerson: Who[] = [
  ...operators,
  ...matchers,
  "another matcher",
  "an auditor",
  "a facilitator",
  "another entrepreneur",
  "the entrepreneur",
  "who wrote the draft",
  "whose campaign is live",
];
