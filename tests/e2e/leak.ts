import { expect, test } from "vitest";
import routes from "#app/routes.ts";
import { pdfText } from "../support/pdf-text.ts";
import { give } from "./giving.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";
import { phonePhoto } from "./phone-photo.ts";

/** What nobody may learn of who stands behind a protected campaign. */
const markers = {
  legalName: "Zoraida Marcalegal",
  email: "zoraida.marcacorreo",
  city: "Ciudadmarcada",
  organisation: "Organizacionmarcada",
  address: "Calle Marcavieja",
  phone: "0991234987",
  accountHolder: "Titular Marcacuenta",
  accountNumber: "220045671277",
};

const mostPlaces = 2_000;

/** What stands for each parameter of a public address: a new one is added here, or the walk fails. */
const examples: Record<string, string> = {
  "campanas/:slug": "select slug from campaign",
  "convocatorias/:slug": "select slug from call",
  ":number": "select distinct number from campaign_news",
  "correo/:token": "select payload->>'unsubscribe' from outbox_message where kind = 'campaign-news' limit 3",
  ":token": "select access_token from donation where state <> 'started' limit 12",
  ":code": "select code from receipt limit 12",
  ":hash": "select hash from stored_file",
};

/** What stands for a whole address, where its parameters belong together. */
const wholes: Record<string, string> = {
  "aportes/:token/recibos/:file": `select 'aportes/' || d.access_token || '/recibos/' || (r.content::json->>'number') || '.pdf'
    from receipt r join donation d on d.id = r.donation_id order by r.issued_at desc limit 6`,
  "archivos/:hash/:size":
    "select 'archivos/' || picture_hash || '/' || width || '.' || format from picture_size",
};

test("nothing that the public can reach tells who stands behind a protected campaign", {
  timeout: 400_000,
}, async () => {
  const { product } = theHouse();
  const donor = newEmail("donante");
  await protectEverybody();
  await stateAccount();
  const [{ slug }] = (await product.query(
    `select c.slug from campaign c join person p on p.id = c.entrepreneur_id
      where c.state = 'live' and p.email = '${people.entrepreneur}' limit 1`,
  )) as [{ slug: string }];
  const page = await visit();
  await give(page, { slug, amount: "25", email: donor, name: "Carmen" });
  await publishNews(slug);
  await page.getByRole("link", { name: "Escribir una pregunta" }).click();
  await page.getByLabel("Su mensaje").fill("¿Es verdad que vive en Ciudadmarcada?");
  await page.getByRole("button", { name: "Publicar" }).click();
  await page.getByText("lo lee primero").waitFor();
  await until("receipt and news have come", async () => {
    const told = (await product.mails(donor)).filter(({ text }) => text.includes("La persona elegida"));
    return told.length > 1 || null;
  });

  const found: string[] = [];
  const shown = `select picture_hash as hash from campaign where picture_hash is not null
    union select hash from report_picture union select hash from news_picture union select hash from story_picture
    union select file_hash from picture_size`;
  const pictures = (await product.query(shown)).map(({ hash }) => String(hash));
  expect(pictures.length).toBeGreaterThan(10);
  const tells = (place: string, text: string) => {
    const told = [...Object.values(markers), ...pictures].filter((one) => text.includes(one));
    if (told.length > 0) found.push(`${place}: ${told.join(", ")}`);
  };

  const waiting = await placesOfRoutes();
  const walked = new Set<string>();
  const kinds = new Map<string, number>();
  let papers = 0;
  while (waiting.length > 0 && walked.size < mostPlaces) {
    const next = waiting.splice(0, 8).filter((place) => !walked.has(place));
    for (const place of next) walked.add(place);
    await Promise.all([...new Set(next)].map(read));
  }

  async function read(place: string): Promise<void> {
    for (const locale of place.endsWith(".data") ? ["es"] : ["es", "en"]) {
      const response = await fetch(address(place), { headers: { "accept-language": locale } });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const kind = response.headers.get("content-type")?.split(";")[0] ?? "nothing";
      if (/^\/archivos\//.test(place)) expect(response.status, place).toBe(404);
      if (!response.ok) continue;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const text = kind === "application/pdf" ? pdfText(bytes) : Buffer.from(bytes).toString("utf8");
      if (kind === "application/pdf" && /Aporte|Gift/.test(text)) papers++;
      tells(`${place} (${locale})`, `${[...response.headers].join("\n")}\n${text}`);
      if (kind === "text/html") waiting.push(...linksOf(text));
    }
  }
  for (const search of [markers.city, markers.legalName, markers.organisation]) {
    const list = await (await fetch(address(`/campanas?texto=${encodeURIComponent(search)}`))).text();
    expect(list.match(/href="\/campanas\/[^"/?]+"/g), `a search for ${search}`).toBeNull();
  }
  for (const { subject, text } of await product.mails(donor)) tells(`e-mail: ${subject}`, text);
  tells("the log", product.output());
  for (const { name } of await product.query(
    "select table_name as name from information_schema.tables where table_name ~ '^(entry|posting|account|balance|seal|match|receipt)'",
  )) {
    const rows = await product.query(`select t::text as row from "${name}" t`);
    tells(`the book: ${name}`, rows.map(({ row }) => row).join("\n"));
  }
  expect([...new Set(found.map((one) => one.replace(/ \(e[sn]\)/, "")))]).toEqual([]);
  expect(papers, "papers were read").toBeGreaterThan(0);
  expect(kinds.get("text/html"), "pages were read").toBeGreaterThan(100);
  const forms = [...walked].filter((place) => /^\/archivos\/.+\.avif$/.test(place));
  expect(forms.length, "the forms of her photo were asked for").toBe(2);
});

/** Everybody who writes campaigns is somebody who hides, and who helps them too. */
async function protectEverybody(): Promise<void> {
  const { product } = theHouse();
  await product.query(
    `update person p set name = '${markers.legalName}', email = '${markers.email}.' || n.number || '@example.org'
       from (select id, row_number() over (order by id) as number from person) n
      where n.id = p.id and exists (select from campaign where entrepreneur_id = p.id) and p.email <> '${people.entrepreneur}'`,
  );
  await product.query(
    `update person set name = '${markers.legalName}' where email = '${people.entrepreneur}'`,
  );
  await product.query(`update organisation set name = '${markers.organisation}' where kind = 'facilitator'`);
  await product.query(
    `update campaign set canton = '${markers.city}', public_name = 'La persona elegida', is_protected = true,
            cancelling_asked_why = '${markers.address}, ${markers.phone}'`,
  );
}

/** The entrepreneur says where she is paid. */
async function stateAccount(): Promise<void> {
  const page = await visit({ as: people.entrepreneur });
  await page.goto(address("/panel/cuenta-de-cobro"));
  await page.getByLabel("Nombre de la persona titular").fill(markers.accountHolder);
  await page.getByLabel("Número del documento").fill("1710034065");
  await page.getByLabel("Banco o cooperativa").fill("Banco Pichincha");
  await page.getByLabel("Código del banco").fill("PICHECEQ");
  await page.getByLabel("Número de cuenta").fill(markers.accountNumber);
  await page.getByRole("button", { name: "Guardar" }).click();
  await page.getByText("Banco Pichincha, cuenta").first().waitFor();
}

/** She tells news with a picture. */
async function publishNews(slug: string): Promise<void> {
  const page = await visit({ as: people.entrepreneur });
  const [row] = await theHouse().product.query("select id from campaign where slug = $1", [slug]);
  await page.goto(address(`/panel/campanas/${row!.id}/novedades`));
  await page.getByLabel("Título de la novedad").fill("Avanzamos");
  await page.getByLabel("Qué pasó").fill("Ya llegó lo primero.");
  const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() };
  await page.getByLabel("Foto 1").setInputFiles(photo);
  await page.getByRole("button", { name: "Publicar y enviar" }).click();
  await page.getByText("Publicada.").waitFor();
}

/**
 * Every public address of app/routes.ts, with what the demonstration has for its parameters, and the data behind each page: one of each
 * route first, then a second, so that none is left out when there are too many.
 */
async function placesOfRoutes(): Promise<string[]> {
  const paths = routes.map(({ path = "" }) => path).filter((path) => !/^panel|^\*$/.test(path));
  const places: string[][] = [["/sitemap.xml", "/robots.txt", "/feed.xml"]];
  for (const path of paths) {
    const whole = wholes[path];
    if (whole) {
      const rows = await theHouse().product.query(whole);
      places.push(rows.map((row) => `/${Object.values(row)[0]}`));
      continue;
    }
    let filled = [path];
    for (const [parameter] of path.matchAll(/:\w+/g)) {
      const before = path.slice(0, path.indexOf(parameter) + parameter.length);
      const statement = examples[before] ?? examples[parameter];
      if (statement === undefined) throw new Error(`the leak test has no example of ${parameter} in ${path}`);
      const rows = await theHouse().product.query(statement);
      const values = rows.map((row) => String(Object.values(row)[0]));
      filled = filled.flatMap((one) => values.map((value) => one.replace(parameter, value)));
    }
    places.push(filled.flatMap((one) => [`/${one}`, `/${one || "_root"}.data`]));
  }
  const longest = Math.max(...places.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => places.flatMap((of) => of[rank] ?? [])).flat();
}

/** Addresses of our own that a page leads to. */
function linksOf(html: string): string[] {
  const sets = [...html.matchAll(/srcset="([^"]+)"/gi)].flatMap(([, set]) => set!.split(/ \w+(?:, |$)/));
  const links = [...html.matchAll(/(?:href|src|content|action)="([^"]+)"/g)].map(([, link]) => link!);
  return [...links, ...sets.filter(Boolean)].flatMap((link) => {
    const url = URL.canParse(link!, address("/")) ? new URL(link!, address("/")) : null;
    if (url?.origin !== new URL(address("/")).origin) return [];
    if (/^\/(panel|assets|demo|ingresar)/.test(url.pathname) || !/^(\/|http)/.test(link!)) return [];
    return [`${url.pathname}${url.search.replaceAll("&amp;", "&")}`];
  });
}
