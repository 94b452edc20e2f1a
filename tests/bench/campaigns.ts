import { readCampaignList } from "#app/queries/campaign-list.server.ts";
import { readHomePage } from "#app/queries/home-page.server.ts";
import { readReviewQueue } from "#app/queries/panel/review-queue.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { heavyPhoto } from "../factories/heavy-photo.ts";
import { must } from "../factories/running-campaign.ts";
import { writtenCampaign } from "../factories/written-campaign.ts";
import type { Bench } from "./bench-server.ts";
import { type Figure, percentile } from "./figures.ts";
import { openHotFund } from "./hot-fund.ts";

const campaigns = 10_000;
const times = 40;
const saves = 300;

/** What an entrepreneur and who looks for a campaign wait for, beside ten thousand campaigns: search, lists, the saving of a draft, a photo. */
export async function benchCampaigns({ ports }: Bench): Promise<Figure[]> {
  const { callId, campaignIds } = await openHotFund(ports, { campaigns: 1 });
  await fillCampaigns(ports, { pattern: campaignIds[0]!, callId });
  const nothing = { text: null, province: null, sector: null, state: null, page: 1 };
  const list = (search: Partial<Parameters<typeof readCampaignList>[1]>) => () =>
    readCampaignList(ports.db, { ...nothing, ...search }, { now: new Date() });
  const reads: [name: string, read: () => Promise<unknown>][] = [
    ["List of campaigns", list({})],
    ["… its page 200", list({ page: 200 })],
    ["Search for a word of many campaigns", list({ text: "taller" })],
    ["Search for a word of one campaign", list({ text: "numero 7777" })],
    ["Search for what nobody wrote", list({ text: "zzzzz" })],
    ["Open ones of a province and sector", list({ province: "Provincia 3", sector: "food", state: "open" })],
    ["Home page", () => readHomePage(ports.db, { now: new Date() })],
    ["Reviews that wait", () => readReviewQueue(ports.db, { side: "operator", callId: null })],
  ];
  const figures: Figure[] = [];
  for (const [name, read] of reads) figures.push(await measure(ports, { name, read }));
  return [...figures, await saveDrafts(ports, callId), ...(await preparePhotos(ports))];
}

async function measure(
  { db }: Bench["ports"],
  { name, read }: { name: string; read: () => Promise<unknown> },
): Promise<Figure> {
  await db.sql.query("select pg_stat_reset()");
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const from = performance.now();
    await read();
    taken.push(performance.now() - from);
  }
  // A connection tells what it counted at its first statement a second later.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await read();
  const used = await db.sql.query<{ name: string }>(
    "select indexrelname as name from pg_stat_user_indexes where idx_scan > 0 order by idx_scan desc, 1",
  );
  const indexes = used.map((index) => index.name).join(", ") || "no index";
  const [p50, p95] = [50, 95].map((percent) => percentile(taken.slice(2), percent).toFixed(1));
  return {
    name: `${name}, beside ${campaigns.toLocaleString("en")} campaigns`,
    value: `p50 ${p50} ms, p95 ${p95} ms; by ${indexes}`,
  };
}

async function fillCampaigns(
  { db }: Bench["ports"],
  { pattern, callId }: { pattern: string; callId: string },
): Promise<void> {
  await db.transaction(async (sql) => {
    await sql.query(
      `insert into campaign (id, slug, entrepreneur_id, call_id, state, kind, public_name, title, summary, story, sector, province, canton, currency,
                             goal, deadline_at, created_at, updated_at, submitted_at, live_at, bears_fees, cooling_off_days)
       select gen_random_uuid(), 'bench-' || n, c.entrepreneur_id, c.call_id,
              (array['live', 'live', 'funded', 'closed', 'failed', 'in_review', 'draft']::campaign_state[])[1 + n % 7], c.kind, 'Persona ' || n,
              (array['Taller', 'Panadería', 'Huerto', 'Sombrerería', 'Peluquería'])[1 + n % 5] || ' numero ' || n, 'Una frase sobre lo que hace ' || n, repeat('Una historia. ', 60),
              (array['food', 'textile', 'crafts', 'beauty'])[1 + n % 4], 'Provincia ' || n % 24, 'Cantón ' || n % 200, c.currency, c.goal,
              now() + n % 40 * interval '1 day', now(), now(), now(), now(), c.bears_fees, c.cooling_off_days
         from generate_series(1, $2) n cross join campaign c where c.id = $1`,
      [pattern, campaigns],
    );
    const columns = (
      await sql.query<{ column_name: string }>(
        "select column_name from information_schema.columns where table_name = 'match_campaign_position' and column_name <> 'campaign_id'",
      )
    ).map(({ column_name }) => `p.${column_name}`);
    await sql.query(
      `insert into match_campaign_position (campaign_id, ${columns.map((name) => name.slice(2)).join(", ")})
       select c.id, ${columns.join(", ")} from campaign c cross join match_campaign_position p
        where p.campaign_id = $1 and c.id <> $1 and c.call_id = $2 and c.state not in ('draft', 'in_review')`,
      [pattern, callId],
    );
  });
  await db.sql.query("vacuum analyze");
}

/** A whole draft, saved again and again as its form does while one types. */
async function saveDrafts(ports: Bench["ports"], callId: string): Promise<Figure> {
  const personId = ports.ids.id();
  await ports.db.prisma.person.create({
    data: { id: personId, email: `${personId}@example.org`, name: "Bench", createdAt: ports.clock.now() },
  });
  const actor = { kind: "person" as const, personId, roles: [] };
  const { campaignId } = await must(draftCampaign(ports, actor, { title: "Borrador", callId }));
  const content = {
    ...writtenCampaign({ title: "Borrador", goal: 20_000n, deadlineAt: new Date(Date.now() + 86_400_000) }),
    story: "Una historia larga. ".repeat(200),
    budget: Array.from({ length: 20 }, (_, line) => ({ label: `Línea ${line}`, amount: 1_000n })),
  };
  const taken: number[] = [];
  for (let save = 0; save < saves; save++) {
    const from = performance.now();
    await must(editCampaign(ports, actor, { campaignId, content: { ...content, summary: `Frase ${save}` } }));
    taken.push(performance.now() - from);
  }
  const [p50, p95] = [50, 95].map((percent) => percentile(taken, percent).toFixed(1));
  return { name: "Saving a draft of 20 budget lines", value: `p50 ${p50} ms, p95 ${p95} ms` };
}

/** Photos as telephones take them, lying on their side, with the place in them: of twelve megapixels and of fifty, above twelve megabytes each. */
async function preparePhotos({ pictures }: Bench["ports"]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { width, height, quality } of [
    { width: 4032, height: 3024, quality: 99 },
    { width: 8160, height: 6120, quality: 75 },
  ]) {
    const raw = await heavyPhoto({ width, height, quality });
    const taken: number[] = [];
    let forms = "";
    for (let turn = 0; turn < 5; turn++) {
      const from = performance.now();
      const prepared = await pictures.prepare(new Uint8Array(raw));
      if (!prepared.ok) throw new Error("the photo was refused");
      taken.push(performance.now() - from);
      const { picture } = prepared;
      forms = [{ width: picture.width, format: "webp", bytes: picture.bytes }, ...picture.sizes]
        .map(({ width, format, bytes }) => `${width} ${format} ${(bytes.length / 1024).toFixed(0)} KiB`)
        .join(", ");
    }
    const [megapixels, megabytes] = [(width * height) / 1e6, raw.length / 1e6];
    figures.push({
      name: `Making a photo of ${megapixels.toFixed(0)} megapixels and ${megabytes.toFixed(1)} MB ready for pages, in all forms`,
      value: `p50 ${(percentile(taken, 50) / 1000).toFixed(2)} s, slowest ${(Math.max(...taken) / 1000).toFixed(2)} s; ${forms}`,
    });
  }
  return figures;
}
