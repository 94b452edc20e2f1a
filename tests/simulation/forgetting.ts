import { askDonorErasure, askErasure } from "#app/use-cases/rights/ask-erasure.server.ts";
import { erasePerson } from "#app/use-cases/rights/erase-person.server.ts";
import type { Cast } from "./cast.ts";
import { outcomeOf, type Stage } from "./simulated-stage.ts";
import { hashJournal } from "./watch.ts";

/** A donor or an entrepreneur asks to be forgotten, and follows the mailed link: refused while money needs to know who they are. */
export async function forgetSomebody(stage: Stage, { campaigns }: Cast): Promise<string> {
  const { ports, chance } = stage;
  const { sql, prisma } = ports.db;
  const known = await sql.query<{ token: string; email: string }>(
    `select d.access_token as token, k.email from donation d join donor_contact k on k.donation_id = d.id
      where k.email not like 'forgotten%' order by d.id`,
  );
  const isEntrepreneur = campaigns.length > 0 && chance.inHundred(25);
  if (!isEntrepreneur && known.length === 0) return "nobody gave yet";
  const donor = isEntrepreneur ? null : chance.pick(known);
  const asked = donor
    ? await askDonorErasure(ports, donor.token, { locale: "es" })
    : await askErasure(ports, chance.pick(campaigns).entrepreneur, { locale: "es" });
  if (!asked.ok) return outcomeOf(asked);
  const mail = await prisma.outboxMessage.findFirstOrThrow({
    where: { kind: "erasure-asked" },
    orderBy: { id: "desc" },
  });
  const { code } = mail.payload as { code: string };
  const before = await hashJournal(sql);
  const erased = await erasePerson(ports, code);
  if ((await hashJournal(sql)) !== before) throw new Error("the journal is another after an erasure");
  if (erased.ok && donor) {
    const left = await prisma.donorContact.count({ where: { email: donor.email } });
    if (left > 0) throw new Error(`${donor.email} still stands ${left} times after its erasure`);
  }
  return outcomeOf(erased);
}
