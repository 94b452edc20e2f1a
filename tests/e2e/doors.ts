import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { address, people, theHouse, visit } from "./house.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

test("health is told in the open", async () => {
  const response = await fetch(address("/healthz"));
  expect(response.status).toBe(200);
});

test("every page is sent with the headers that keep it to itself", async () => {
  const { headers } = await fetch(address("/"));
  expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
  expect(headers.get("content-security-policy")).toContain("script-src 'self';");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("x-powered-by")).toBeNull();
});

test.each([
  ["from another site's page", { origin: "https://elsewhere.example" }],
  ["that a browser says to be from another site", { "sec-fetch-site": "cross-site" }],
  ["from a sister address", { "sec-fetch-site": "same-site" }],
  ["that does not say where it is from", {}],
])("a form %s is refused", async (_, headers) => {
  for (const path of ["/campanas/cocadas-sin-verguenza/aportar", "/ingresar", "/salir", "/panel/operacion"]) {
    const response = await fetch(address(path), { method: "POST", headers, redirect: "manual" });
    expect(response.status, path).toBe(403);
  }
});

test.each([
  ["a form of a megabyte where forms are a few lines", "/ingresar", 1_000_000],
  ["pictures of 90 MB", "/panel/campanas/nueva", 90_000_000],
])("%s is refused without being kept", async (_, path, size) => {
  const response = await fetch(address(path), {
    method: "POST",
    headers: { origin: theHouse().product.url, "content-type": "application/x-www-form-urlencoded" },
    body: Buffer.alloc(size, "a"),
  });
  expect(response.status).toBe(413);
  expect(await response.text()).toMatch(/nada se guardó/);
});

test("an address that cannot be read is answered in few words", async () => {
  const response = await fetch(address("/%E0%A4%A"));
  expect(response.status).toBe(400);
  expect(await response.text()).toBe("Esta dirección no existe. / This address does not exist.");
});

test("a form of our own page is taken", async () => {
  const response = await fetch(address("/salir"), {
    method: "POST",
    headers: { origin: theHouse().product.url },
    redirect: "manual",
  });
  expect(response.status).toBe(302);
});

test("a visitor who opens the panel signs in first and comes back to the same page", async () => {
  const page = await visit();
  await page.goto(address("/panel/campanas/nueva"));
  expect(new URL(page.url()).searchParams.get("volver")).toBe("/panel/campanas/nueva");
});

test("signing in leads back on this site alone", async () => {
  const page = await visit({ as: people.entrepreneur });
  for (const elsewhere of [
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "javascript:alert(1)",
  ]) {
    await page.goto(address(`/ingresar?volver=${encodeURIComponent(elsewhere)}`));
    expect(page.url(), elsewhere).toBe(address("/panel"));
  }
});

test("an address with an id that is none, or nobody's, leads nowhere", async () => {
  const page = await visit({ as: people.operator });
  const pages = [
    "campanas/{id}",
    "campanas/{id}/vista",
    "campanas/{id}/revision",
    "campanas/{id}/pausa",
    "convocatorias/{id}",
    "convocatorias/{id}/contrapartidas",
    "convocatorias/{id}/liberaciones",
    "comprobantes/{id}",
    "aportes/{id}",
  ];
  for (const path of pages) {
    for (const id of ["xyz", "1", "%00", nobody]) {
      const response = await page.request.get(address(`/panel/${path.replace("{id}", id)}`));
      expect([400, 404], `${path} with ${id}`).toContain(response.status());
    }
  }
});

test("a null byte is answered as a bad request, in an address and in a form", async () => {
  const paths = [
    "/campanas/%00",
    "/campanas/%00/aportar",
    "/aportes/%00",
    "/convocatorias/%00",
    "/campanas?texto=%00",
  ];
  for (const path of paths) expect((await fetch(address(path))).status, path).toBe(400);
  const send = (path: string, body: string, type = "application/x-www-form-urlencoded") =>
    fetch(address(path), {
      method: "POST",
      headers: { origin: theHouse().product.url, "content-type": type },
      body,
      redirect: "manual",
    });
  const gift =
    "amount=2000&promisedMatch=0&accessToken=abcdefghijklmnopqrstuv&email=nul@example.org&name=a%00b";
  expect((await send("/campanas/cocadas-sin-verguenza/aportar", gift)).status).toBe(400);
  expect((await send("/ingresar", "intent=send&email=a%00b@example.org")).status).toBe(400);
  expect((await send("/ingresar", "{}", "application/json")).status).toBe(400);
});

test("a form that names an id that is none is refused in words, not with a fault", async () => {
  const page = await visit({ as: people.operator });
  for (const intent of ["propose", "pay", "confirm-deposit", "reject-deposit", "anything"]) {
    const response = await page.request.post(address("/panel/operacion"), {
      headers: { origin: theHouse().product.url },
      multipart: { intent, id: "xyz", reference: "x" },
    });
    expect(response.status(), intent).toBe(intent === "anything" ? 403 : 422);
    expect(await response.text(), intent).toContain('role="alert"');
  }
});

test("who holds no role finds nobody else's pages", async () => {
  const matcher = await visit({ as: people.ana });
  await matcher.goto(address("/panel"));
  const call = await hrefOf(matcher.getByRole("link", { name: "Esperanza Ecuador 2026" }));
  await matcher.goto(address(`${call}/contrapartidas`));
  const donation = await hrefOf(matcher.locator("td a").first());
  await matcher.goto(address(call));
  const review = await hrefOf(matcher.getByRole("link", { name: "Pan de yuca a toda hora" }));
  const closed: [string, string[]][] = [
    [
      people.entrepreneur,
      [
        call,
        `${call}/contrapartidas`,
        `${call}/liberaciones`,
        donation,
        review,
        review.replace("/revision", ""),
        review.replace("/revision", "/pausa"),
        review.replace("/revision", "/vista"),
        "/panel/operacion",
        "/panel/libro",
        "/panel/conciliacion",
        "/panel/senales",
        "/panel/banco",
        "/panel/convocatorias/nueva",
      ],
    ],
    [
      people.facilitator,
      [call, donation, review, "/panel/libro", "/panel/conciliacion", "/panel/convocatorias/nueva"],
    ],
    [people.auditor, [review, "/panel/operacion", "/panel/banco", "/panel/convocatorias/nueva"]],
    [
      people.ana,
      ["/panel/operacion", review.replace("/revision", ""), review.replace("/revision", "/pausa")],
    ],
    [people.operator, ["/panel/convocatorias/nueva", review.replace("/revision", "")]],
  ];
  for (const [as, paths] of closed) {
    const page = await visit({ as });
    for (const path of paths) {
      const response = await page.request.get(address(path));
      expect(response.status(), `${as} at ${path}`).toBe(404);
    }
  }
});

test("an auditor reads a call and changes nothing in it", async () => {
  const page = await visit({ as: people.auditor });
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: "Esperanza Ecuador 2026" }).click();
  await page.getByRole("heading", { level: 1, name: "Esperanza Ecuador 2026" }).waitFor();
  expect(await page.locator("main form").count()).toBe(0);
  const response = await page.request.post(page.url(), {
    headers: { origin: theHouse().product.url },
    form: {
      intent: "propose-terms",
      ratio: "2",
      from: "2027-01-01",
      until: "2028-01-01",
      "tranche-0-share": "100",
      effectiveOn: "2027-12-01",
    },
  });
  expect(response.status()).toBe(422);
  expect(await response.text()).toContain("Esto no le corresponde a su cuenta");
});

async function hrefOf(link: Locator): Promise<string> {
  return (await link.getAttribute("href"))!;
}
