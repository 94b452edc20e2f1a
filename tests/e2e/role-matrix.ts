import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { address, newEmail, people, theHouse, visit } from "./house.ts";

const signedIn = [
  "entrepreneur",
  "stranger",
  "facilitator",
  "ana",
  "luis",
  "auditor",
  "operator",
  "second",
] as const;
type Who = (typeof signedIn)[number];

const everybody: readonly Who[] = signedIn;
const operators: readonly Who[] = ["operator", "second"];
const matchers: readonly Who[] = ["ana", "luis"];
const auditing: readonly Who[] = [...operators, ...matchers, "auditor"];

const nobody = "00000000-0000-4000-8000-000000000000";

type Page = {
  may: readonly Who[];
  /** SQL for the id that stands in the address; without it the address has none. */
  of?: string;
  /** What else stands in it. */
  at?: (path: string, id: string) => string;
};

const ownCampaign = `select c.id from campaign c join person p on p.id = c.entrepreneur_id where p.email = '${people.entrepreneur}' and c.state = 'live'`;
const inReview = "select id from campaign where state = 'in_review'";
const evidence =
  "select t.campaign_id as id from tranche_evidence e join tranche t on t.id = e.tranche_id where t.position = 1 and e.state <> 'open'";
const report = "select campaign_id as id from final_report where state <> 'open'";
const call = "select id from call where state = 'open'";

/** Who may open each page of the panel, with an example of what it shows. Everybody else finds nothing there. */
const matrix: Record<string, Page> = {
  panel: { may: everybody },
  // Each their own.
  "panel/avisos": { may: everybody },
  "panel/seguridad": { may: everybody },
  "panel/seguridad/llave": { may: everybody },
  "panel/mis-datos": { may: everybody },
  "panel/ayuda": { may: everybody },
  "panel/acompanamiento": { may: ["facilitator"] },
  // Who is helped has their own page of it: tests/integration/facilitation.
  "panel/acompanamiento/:id": { may: [], of: ownCampaign },
  // Each their own: tests/integration/people/own-data.test.ts.
  "panel/mis-datos.json": { may: everybody },
  "panel/recibos": { may: everybody },
  "panel/recibos/:file": { may: [], at: (path) => path.replace(":file", "2026-USD-es.pdf") },
  "panel/campanas/nueva": { may: everybody },
  "panel/cartel": {
    may: ["entrepreneur", "facilitator", ...operators],
    of: ownCampaign,
    at: (path, id) => `${path}?campana=${id}`,
  },
  "panel/campanas/:id": { may: ["entrepreneur"], of: ownCampaign },
  // Nobody reads it: the editor sends there what is typed.
  "panel/campanas/:id/borrador": { may: [], of: ownCampaign },
  "panel/campanas/:id/avance": { may: ["entrepreneur"], of: ownCampaign },
  "panel/campanas/:id/novedades": { may: ["entrepreneur"], of: ownCampaign },
  "panel/campanas/:id/preguntas": { may: ["entrepreneur"], of: ownCampaign },
  "panel/comentarios": { may: operators },
  "panel/campanas/:id/compartir": { may: ["entrepreneur"], of: ownCampaign },
  "panel/campanas/:id/cartel.pdf": { may: ["entrepreneur", "facilitator", ...operators], of: ownCampaign },
  "panel/campanas/:id/proteccion": { may: ["entrepreneur", ...operators], of: ownCampaign },
  "panel/campanas/:id/vista": { may: ["entrepreneur"], of: ownCampaign },
  "panel/campanas/:id/revision": { may: [...operators, ...matchers], of: inReview },
  "panel/campanas/:id/pausa": { may: operators, of: ownCampaign },
  // Handed in by an entrepreneur who is none of these.
  "panel/campanas/:id/respaldos": {
    may: [],
    of: evidence,
    at: (path, id) => `${path}?tramo=1`.replace(":id", id),
  },
  "panel/campanas/:id/respaldos/revision": {
    may: auditing,
    of: evidence,
    at: (path, id) => `${path}?tramo=1`.replace(":id", id),
  },
  "panel/campanas/:id/informe": { may: [], of: report },
  "panel/campanas/:id/informe/revision": { may: auditing, of: report },
  "panel/cuenta-de-cobro": { may: ["entrepreneur"] },
  "panel/desembolsos": { may: operators },
  "panel/desembolsos/:id": { may: operators, of: "select id from payout_batch" },
  "panel/desembolsos/:id/archivos/:format": {
    may: operators,
    of: "select batch_id as id from payout_file where format = 'pain-001'",
    at: (path, id) => path.replace(":id", id).replace(":format", "pain-001"),
  },
  "panel/convocatorias/nueva": { may: matchers },
  "panel/convocatorias/:id": { may: auditing, of: call },
  "panel/convocatorias/:id/contrapartidas": { may: auditing, of: call },
  "panel/convocatorias/:id/liberaciones": { may: auditing, of: call },
  "panel/comprobantes/:hash": {
    may: auditing,
    of: "select proof_hash as id from payout where proof_hash is not null",
    at: (path, id) => path.replace(":hash", id),
  },
  "panel/aportes": { may: operators },
  "panel/aportes/:id": { may: auditing, of: "select id from donation where state = 'paid'" },
  "panel/operacion": { may: [...operators, "facilitator"] },
  "panel/aportes-en-mano": { may: [...operators, "facilitator"] },
  "panel/correcciones": { may: operators },
  "panel/conciliacion": { may: auditing },
  "panel/banco": { may: operators },
  "panel/personas": { may: [...auditing, "facilitator"] },
  "panel/senales": { may: operators },
  // The demonstration has no dispute: tests/integration/access/dispute-evidence.test.ts has one.
  "panel/disputas/:id": { may: [], at: (path) => path.replace(":id", nobody) },
  "panel/libro": { may: auditing },
  "panel/reloj": { may: everybody },
  "panel/mandos": { may: everybody },
};

const paths = routes.flatMap((entry) => (entry.path?.startsWith("panel") ? [entry.path] : []));

test("every page of the panel stands in the matrix", () => {
  expect(Object.keys(matrix).sort()).toEqual([...new Set(paths)].sort());
});

test("each page of the panel opens for whom it is, and for nobody else; a visitor signs in first", async () => {
  const places = await Promise.all(
    Object.entries(matrix).map(async ([path, page]) => ({
      path,
      ...page,
      address: await placeOf(path, page),
    })),
  );
  const visitor = await visit();
  for (const place of places) {
    const answer = await visitor.request.get(address(place.address), { maxRedirects: 0 });
    expect
      .soft([answer.status(), answer.headers().location], `${place.path}: a visitor`)
      .toEqual([302, `/ingresar?volver=${encodeURIComponent(place.address)}`]);
  }
  for (const who of signedIn) {
    const page = await visit({ as: who === "stranger" ? newEmail("ajena") : people[who] });
    for (const place of places) {
      const answer = await page.request.get(address(place.address), { maxRedirects: 0 });
      const expected = place.may.includes(who) ? 200 : 404;
      expect.soft(answer.status(), `${place.path}: ${who}`).toBe(expected);
    }
  }
});

/** The address of an example of a page; throws when the demonstration has none. */
async function placeOf(path: string, { of, at }: Page): Promise<string> {
  const [row] = of ? await theHouse().product.query(`${of} limit 1`) : [{ id: "" }];
  if (!row) throw new Error(`the demonstration has nothing for ${path}`);
  const id = String(row.id);
  return `/${at ? at(path, id) : path.replace(":id", id)}`;
}
