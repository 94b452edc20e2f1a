import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { main, press } from "./acting.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { address, people, theHouse, until, visit } from "./house.ts";
import { phonePhoto } from "./phone-photo.ts";

const owner = "jacinta@example.org";
const title = "El encebollado de la esquina 14";

test("evidence: handed in on a telephone without JavaScript, asked about, answered and accepted, and the next tranche is reached", async () => {
  const page = await visit({ as: owner, width: 360 });
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Respaldos del tramo 1" }).click();
  await page.getByLabel("Qué compró").fill("Una olla de cincuenta litros");
  await page.getByLabel("Cuánto pagó en USD").fill("85.50");
  const text = { name: "nota.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no soy una foto") };
  await page.getByLabel("Foto o PDF del papel").setInputFiles(text);
  await press(page, "Agregar respaldo");
  expect((await page.locator("p.error").allInnerTexts()).sort()).toEqual([
    "Aquí los decimales se escriben con “,”, por ejemplo 10,50.",
    "Ese archivo no es una foto ni un PDF. Use JPG, PNG, WebP, AVIF o PDF.",
    "Falta este dato.",
    "Falta este dato.",
    "Falta este dato.",
  ]);
  expect(await page.getByLabel("Qué compró").inputValue()).toBe("Una olla de cincuenta litros");
  const bytes = await phonePhoto();
  await page.getByLabel("Foto o PDF del papel").setInputFiles({
    ...{ name: "nota.jpg", mimeType: "image/jpeg", buffer: bytes },
  });
  await page.getByLabel("A quién").fill("Ollas Don Pepe");
  await page.getByLabel("Para qué parte de su presupuesto").selectOption({ index: 1 });
  await page.getByLabel("Fecha del papel").fill("2026-01-15");
  await press(page, "Agregar respaldo");
  // A browser does not send a chosen file twice: it is kept beside the wrong amount.
  expect(await page.locator("p.error").allInnerTexts()).toEqual([
    "Aquí los decimales se escriben con “,”, por ejemplo 10,50.",
  ]);
  expect(await main(page)).toContain("no hace falta elegirlo otra vez");
  await page.getByLabel("Cuánto pagó en USD").fill("85,50");
  await press(page, "Agregar respaldo");
  expect(await page.getByRole("status").innerText()).toContain("Respaldo agregado");
  const pdf = { name: "f.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 f\n%%EOF\n") };
  await page.getByLabel("Foto o PDF del papel").setInputFiles(pdf);
  await page.getByLabel("Qué compró").fill("Una equivocación");
  await page.getByLabel("Cuánto pagó en USD").fill("3");
  await page.getByLabel("A quién").fill("Nadie");
  await page.getByLabel("Para qué parte de su presupuesto").selectOption({ index: 1 });
  await page.getByLabel("Fecha del papel").fill("2026-01-15");
  await press(page, "Agregar respaldo");
  await press(page, "Quitar «Una equivocación»");
  expect(await main(page)).not.toContain("Una equivocación");
  await press(page, "Enviar a revisión");
  expect(await page.getByRole("status").innerText()).toContain("Respaldos enviados");
  const [kept] = await theHouse().product.query(
    `select p.uploaded_hash, f.is_public, f.media_type from evidence_piece p join stored_file f on f.hash = p.file_hash
      where p.supplier = 'Ollas Don Pepe'`,
  );
  expect(kept).toEqual({
    uploaded_hash: createHash("sha256").update(bytes).digest("hex"),
    ...{ is_public: false, media_type: "image/webp" },
  });

  const reviewer = await visit({ as: people.ana, width: 360 });
  await reviewer.goto(address("/panel"));
  await reviewer.getByRole("link", { name: "Esperanza Ecuador 2026" }).click();
  await reviewer.goto(`${reviewer.url()}/liberaciones`);
  await reviewer
    .getByRole("link", { name: `Respaldos del tramo 1: ${title}` })
    .first()
    .click();
  const photo = reviewer.getByAltText("Foto del papel de «Una olla de cincuenta litros»");
  await photo.scrollIntoViewIfNeeded();
  await until("the photo is shown", async () => {
    const width = await photo.evaluate((image) => (image as HTMLImageElement).naturalWidth);
    return width > 0 ? width : null;
  });
  const review = reviewer.url();
  await reviewer.getByLabel("Comentario").fill("¿De qué tamaño es la olla?");
  await press(reviewer, "Preguntar");
  await until("she is told by e-mail", async () => {
    const mails = await theHouse().product.mails(owner);
    return mails.some(({ subject }) => subject.startsWith("Una pregunta sobre los respaldos")) ? true : null;
  });
  await page.reload();
  expect(await main(page)).toContain("¿De qué tamaño es la olla?");
  await page.getByLabel("Su respuesta").fill("De cincuenta litros.");
  await press(page, "Enviar a revisión");

  const stranger = await visit({ as: people.entrepreneur });
  const paper = (await photo.getAttribute("src"))!;
  for (const path of [new URL(review).pathname, new URL(page.url()).pathname, paper])
    expect((await stranger.context().request.get(address(path))).status(), path).toBe(404);
  expect((await page.context().request.get(address(paper))).status()).toBe(200);
  const auditor = await visit({ as: people.auditor });
  await auditor.goto(review);
  expect(await main(auditor)).toContain("De cincuenta litros.");
  expect(await auditor.getByRole("button", { name: "Aceptar" }).count()).toBe(0);

  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: `Respaldos del tramo 1: ${title}` }).click();
  await press(operator, "Aceptar");
  expect(await main(operator)).toContain("aceptado");
  await until("the next tranche is reached by the loop", async () => {
    const [tranche] = await theHouse().product.query(
      `select t.state::text from tranche t join campaign c on c.id = t.campaign_id where c.title = '${title}' and t.position = 2`,
    );
    return tranche!.state === "reached" ? true : null;
  });
});

test("a final report: written on a telephone, sent, accepted, and read by everybody", async () => {
  const { query } = theHouse().product;
  // How a campaign gets there is told in tests/stories/evidence.test.ts; here it is one.
  await query(
    `update tranche t set state = 'confirmed' from campaign c where c.id = t.campaign_id and c.title = '${title}'`,
  );
  const [campaign] = await query(
    `update campaign set state = 'reporting' where title = '${title}' returning id, slug`,
  );
  const page = await visit({ as: owner, width: 360 });
  await page.goto(address(`/panel/campanas/${campaign!.id}`));
  await page.getByRole("link", { name: "Informe final" }).click();
  await page.getByLabel("Qué hizo y qué cambió").fill("Compré la olla.\n\nAhora alcanza para todos.");
  const buffer = await phonePhoto();
  await page
    .getByLabel("Foto 1", { exact: true })
    .setInputFiles({ name: "o.jpg", mimeType: "image/jpeg", buffer });
  await press(page, "Enviar el informe");
  expect(await main(page)).toContain("Todavía no se envió");
  expect(await page.locator("p.error").count()).toBe(6);
  await page.getByLabel("Ventas de un mes, antes, en USD").fill("0");
  await page.getByLabel("Ventas de un mes, ahora, en USD").fill("410,50");
  await page.getByLabel("Personas que trabajaban, antes").fill("1");
  await page.getByLabel("Personas que trabajan, ahora").fill("3");
  await page.getByText("En trámite", { exact: true }).click();
  await page.getByLabel("Qué se ve en la foto 1").fill("La olla nueva");
  await press(page, "Enviar el informe");
  expect(await page.getByRole("status").innerText()).toContain("Informe enviado");
  const published = address(`/campanas/${campaign!.slug}/informe`);
  const visitor = await visit({ width: 360 });
  expect((await visitor.goto(published))!.status()).toBe(404);
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: `Informe final: ${title}` }).click();
  await press(operator, "Aceptar");
  await visitor.goto(address(`/campanas/${campaign!.slug}`));
  await visitor.getByRole("link", { name: "Lea qué se logró" }).click();
  expect(await main(visitor)).toContain("Ahora alcanza para todos.");
  expect(await visitor.getByAltText("La olla nueva").count()).toBe(1);
});

test("the pages of evidence and reports hold WCAG 2.2 AA", async () => {
  const [spending] = await theHouse().product.query(
    `select c.id, p.email from tranche_evidence e join tranche t on t.id = e.tranche_id join campaign c on c.id = t.campaign_id
       join person p on p.id = c.entrepreneur_id where e.state = 'asked' limit 1`,
  );
  const entrepreneur = await visit({ as: String(spending!.email), hasScripts: true, width: 360 });
  await expectAccessible(entrepreneur, `/panel/campanas/${spending!.id}/respaldos`);
  const answered = entrepreneur.waitForEvent("load");
  await entrepreneur.getByRole("button", { name: "Agregar respaldo" }).click();
  await answered;
  await expectAccessible(entrepreneur, "");
  const reviewer = await visit({ as: people.operator, hasScripts: true, width: 360 });
  await reviewer.goto(address("/panel/operacion"));
  const waiting = reviewer.getByRole("link", { name: /^Respaldos del tramo/ }).first();
  await expectAccessible(reviewer, (await waiting.getAttribute("href"))!);
  const [closed] = await theHouse().product.query(
    `select c.id, c.slug, p.email from campaign c join person p on p.id = c.entrepreneur_id where c.state = 'closed' limit 1`,
  );
  await expectAccessible(reviewer, `/panel/campanas/${closed!.id}/informe/revision`);
  await expectAccessible(reviewer, `/campanas/${closed!.slug}`);
  await expectAccessible(reviewer, `/campanas/${closed!.slug}/informe`);
  const author = await visit({ as: String(closed!.email), hasScripts: true, width: 360 });
  await expectAccessible(author, `/panel/campanas/${closed!.id}`);
  await expectAccessible(author, `/panel/campanas/${closed!.id}/informe`);
  await theHouse().product.query(`update campaign set state = 'reporting' where id = '${closed!.id}'`);
  await theHouse().product.query(
    `update final_report set state = 'open', accepted_by = null, accepted_at = null where campaign_id = '${closed!.id}'`,
  );
  await expectAccessible(author, `/panel/campanas/${closed!.id}/informe`);
});
