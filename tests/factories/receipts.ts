import type { Issuer } from "#app/domain/receipt/issuer.ts";
import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { issueReceipts } from "#app/use-cases/receipt/issue-receipts.server.ts";

export const issuer: Issuer = {
  name: "Fundación de prueba",
  taxId: "1790000000001",
  address: "Calle 1, Quito",
  country: "EC",
  timeZone: "America/Guayaquil",
};

/** Seals what the journal has, and issues the receipts that follow. */
export async function sealAndIssue(ports: Ports, { most = 2_000 } = {}): Promise<void> {
  const sealer = createSealer();
  await ports.db.transaction((sql) => sealer.sealRound(sql, { sealedAt: ports.clock.now() }));
  while ((await issueReceipts(ports, { issuer, most })) > 0);
}

/** Every receipt as it stands, by number, with what became of it. */
export async function listReceipts({ db }: Ports): Promise<string[]> {
  const rows = await db.sql.query<{ line: string }>(
    `select format('R-%s-%s %s+%s+%s%s%s', r.year, r.number, r.gift, r.tip, r.fee_cover,
                   (select format(' replaces %s', o.number) from receipt o where o.id = r.replaces),
                   (select format(' A-%s-%s %s', a.year, a.number, a.reason) from receipt_annulment a where a.receipt_id = r.id)) as line
       from receipt r order by r.year, r.number`,
  );
  return rows.map(({ line }) => line);
}
