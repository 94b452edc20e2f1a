import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { type MoneyData, toMoneyData } from "#app/domain/money/money.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

type PickupCode = { payoutId: string; title: string; amount: MoneyData; code: string };
type Row = {
  id: string;
  title: string;
  amount: bigint;
  currency: Currency;
  code: string;
  code_key: string;
};

/** The codes with which a person picks up cash that was sent to them. Nobody else is shown them. */
export async function readPickupCodes(
  ports: Ports,
  actor: Actor,
): Promise<Result<PickupCode[], AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const rows = await ports.db.sql.query<Row>(
    `select o.id, c.title, o.amount, o.currency, o.code, o.code_key
       from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
      where c.entrepreneur_id = $1 and o.state = 'sent' and o.code is not null order by o.sent_at, o.id`,
    [actorIdOf(actor)],
  );
  return done(
    rows.map(({ id, title, code, code_key: keyId, ...money }) => ({
      payoutId: id,
      title,
      amount: toMoneyData(money),
      code: ports.cipher.decrypt({ text: code, keyId }, `payout:${id}`),
    })),
  );
}
