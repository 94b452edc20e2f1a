import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { pdfText } from "../support/pdf-text.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { give } from "./giving.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";
import { phonePhoto } from "./phone-photo.ts";

/** A live campaign of the demonstration's entrepreneur. */
async function ownCampaign(): Promise<{ id: string; slug: string }> {
  const [row] = await theHouse().product.query(
    `select c.id, c.slug from campaign c join person p on p.id = c.entrepreneur_id
      where p.email = $1 and c.state = 'live' order by c.slug limit 1`,
    [people.entrepreneur],
  );
  return row as { id: string; slug: string };
}

/** Another site with this on its page; answers its address. */
async function serve(html: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test("news with a photo reach who gave, and one click ends them, without JavaScript and without signing in", async () => {
  const { id, slug } = await ownCampaign();
  const donor = newEmail("lectora");
  await give(await visit({ width: 360 }), { slug, amount: "5", email: donor });
  const page = await visit({ as: people.entrepreneur, width: 360 });
  await page.goto(address(`/panel/campanas/${id}/novedades`));
  await page.getByLabel("Título de la novedad").fill("Llegó el telar");
  await page.getByLabel("Qué pasó").fill("Ayer lo armamos.\n\nHoy ya teje.");
  const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() };
  await page.getByLabel("Foto 1").setInputFiles(photo);
  await page.getByLabel("Qué se ve en la foto").first().fill("El telar armado");
  await page.getByRole("button", { name: "Publicar y enviar" }).click();
  await page.getByText("Publicada.").waitFor();
  const mail = await until("the news have come", async () => {
    const mails = await theHouse().product.mails(donor);
    return mails.find(({ subject }) => subject.startsWith("Llegó el telar")) ?? null;
  });
  const reader = await visit({ width: 360 });
  await reader.goto(address(`/campanas/${slug}`));
  await reader.getByRole("link", { name: "Llegó el telar" }).click();
  const shown = reader.getByAltText("El telar armado");
  const [width, height, source] = await shown.evaluate((one: HTMLImageElement) => [
    one.getAttribute("width"),
    one.getAttribute("height"),
    one.currentSrc,
  ]);
  expect([width, height], "its place is known before it comes").toEqual(["960", "1280"]);
  expect(source, "a telephone of 360 points takes the small form").toMatch(/\/480\.avif$/);
  const link = /\/correo\/\S+?(?=[\s\])]|$)/.exec(mail.text)![0];
  await reader.goto(address(link));
  await reader.getByText("Usted recibe las novedades").waitFor();
  const body = "List-Unsubscribe=One-Click";
  const headers = { "content-type": "application/x-www-form-urlencoded", origin: "https://mail.example" };
  const answer = await fetch(address(link), { method: "POST", body, headers });
  expect([answer.status, answer.headers.get("set-cookie")]).toEqual([200, null]);
  await reader.reload();
  await reader.getByText("ya no recibe las novedades de esta campaña").waitFor();
  await reader.getByRole("button", { name: "Quiero recibir" }).click();
  await reader.getByText("Usted recibe las novedades").waitFor();
  const forged = link.slice(0, -1) + (link.endsWith("0") ? "1" : "0");
  expect((await fetch(address(forged))).status).toBe(404);
});

test("who gave asks, the entrepreneur answers, a reader reports, and an operator judges", async () => {
  const { id, slug } = await ownCampaign();
  const donor = newEmail("pregunta");
  const asker = await visit({ width: 360 });
  await give(asker, { slug, amount: "5", email: donor, name: "Pilar" });
  await asker.getByRole("link", { name: "Escribir una pregunta" }).click();
  await asker.getByLabel("Su mensaje").fill("Vea www.premios.example");
  await asker.getByRole("button", { name: "Publicar" }).click();
  await asker.getByText("no puede poner enlaces").waitFor();
  await asker.getByLabel("Su mensaje").fill("¿Cuándo estará listo?");
  await asker.getByRole("button", { name: "Publicar" }).click();
  await asker.getByText("Publicado.").waitFor();
  await asker.goto(address(`/campanas/${slug}`));
  await asker.getByRole("link", { name: "Una pregunta o comentario" }).waitFor();
  const page = await visit({ as: people.entrepreneur });
  await page.goto(address(`/panel/campanas/${id}/preguntas`));
  const question = page.locator("article", { hasText: "¿Cuándo estará listo?" });
  await question.getByLabel("Su respuesta").fill("En dos semanas");
  await question.getByRole("button", { name: "Responder" }).click();
  await page.getByRole("button", { name: "Cambiar la respuesta" }).first().waitFor();
  await until("the answer has come", async () => {
    const mails = await theHouse().product.mails(donor);
    return mails.some(({ text }) => text.includes("En dos semanas")) || null;
  });
  await asker.goto(address(`/campanas/${slug}/preguntas`));
  await asker.getByText("En dos semanas").waitFor();
  await asker.getByRole("button", { name: "Avisar" }).first().click();
  await asker.getByText("Gracias por avisar").waitFor();
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/comentarios"));
  const reported = operator.locator("article", { hasText: "¿Cuándo estará listo?" });
  await reported.getByRole("button", { name: "Quitar" }).click();
  await operator.getByText("Diga por qué lo quita").waitFor();
  await reported.getByLabel("Motivo").fill("Prueba");
  await reported.getByRole("button", { name: "Quitar" }).click();
  await operator.getByText("Ningún comentario tiene avisos").waitFor();
  await asker.reload();
  expect(await asker.getByText("En dos semanas").count()).toBe(0);
});

test("the share kit: a message, a poster, a picture that follows the gifts, and a frame for other sites without cookies", async () => {
  const { id, slug } = await ownCampaign();
  const page = await visit({ as: people.entrepreneur, width: 360 });
  await page.goto(address(`/panel/campanas/${id}/compartir`));
  expect(await page.getByLabel("Cópielo o ábralo").inputValue()).toContain(`/campanas/${slug}`);
  for (const language of ["es", "en"]) {
    const paper = await page.request.get(address(`/panel/campanas/${id}/cartel.pdf?lang=${language}`));
    expect(paper.headers()["content-type"]).toBe("application/pdf");
    expect(pdfText(await paper.body())).toContain(language === "es" ? "Escanee y aporte" : "Scan and give");
  }
  const imageOf = async () => {
    const html = await (await fetch(address(`/campanas/${slug}`))).text();
    return /property="og:image" content="([^"]+)"/.exec(html)![1]!.replaceAll("&amp;", "&");
  };
  const before = await imageOf();
  const picture = await fetch(before);
  expect(picture.headers.get("content-type")).toBe("image/png");
  await give(await visit(), { slug, amount: "7", email: newEmail("mira") });
  expect(await imageOf(), "another address once more was given").not.toBe(before);
  const frame = await fetch(address(`/campanas/${slug}/insertar`));
  expect(frame.headers.get("content-security-policy")).toContain("frame-ancestors *");
  expect(frame.headers.get("set-cookie")).toBeNull();
  const html = await frame.text();
  expect(html).not.toContain("<script");
  const site = await visit({ width: 400 });
  await site.goto(await serve(await page.getByLabel("Código para pegar").inputValue()));
  await site.frameLocator("iframe").getByRole("link", { name: "Aportar" }).waitFor();
});

test("an operator protects a campaign for who asks for it, and its picture is gone from public view at once", async () => {
  const [row] = await theHouse().product.query(
    `select c.id, c.slug, c.picture_hash as hash from campaign c join person p on p.id = c.entrepreneur_id
      where c.state = 'live' and p.email <> $1 and c.picture_hash is not null order by c.slug limit 1`,
    [people.entrepreneur],
  );
  const { id, slug, hash } = row as { id: string; slug: string; hash: string };
  const operator = await visit({ as: people.operator, width: 360 });
  await operator.goto(address(`/panel/campanas/${id}/proteccion`));
  await operator.getByLabel("Nombre elegido").fill("La vecina que hornea");
  await operator.getByRole("button", { name: "Proteger la campaña" }).click();
  await operator.getByText("Esta campaña está protegida").waitFor();
  const reader = await visit();
  await reader.goto(address(`/campanas/${slug}`));
  await reader.getByText("La vecina que hornea").first().waitFor();
  expect(await reader.locator(`img[src="/archivos/${hash}"]`).count()).toBe(0);
  expect((await fetch(address(`/archivos/${hash}`))).status).toBe(404);
  expect((await operator.request.get(address(`/panel/comprobantes/${hash}`))).status()).toBe(200);
  expect(
    (await reader.request.get(address(`/panel/comprobantes/${hash}`), { maxRedirects: 0 })).status(),
  ).toBe(302);
});

test("the pages of telling hold WCAG 2.2 AA", { timeout: 180_000 }, async () => {
  const { id, slug } = await ownCampaign();
  const own = await visit({ as: people.entrepreneur, hasScripts: true, width: 360 });
  for (const page of ["novedades", "preguntas", "compartir", "proteccion"])
    await expectAccessible(own, `/panel/campanas/${id}/${page}`);
  const reader = await visit({ hasScripts: true, width: 360 });
  for (const page of ["novedades", "novedades/1", "preguntas", "insertar"])
    await expectAccessible(reader, `/campanas/${slug}/${page}`);
});
