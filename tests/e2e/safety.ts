import { expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { address, newEmail, people, signInByCode, theHouse, until, visit } from "./house.ts";

test("whose role moves money sees nothing of it before the second factor, in no page and by no form", async () => {
  const page = await visit();
  await signInByCode(page, people.operator);
  for (const path of ["/panel", "/panel/operacion", "/panel/libro", "/panel/personas", "/panel/seguridad"]) {
    await page.goto(address(path));
    expect(new URL(page.url()).pathname, path).toBe("/ingresar/segundo-factor");
    expect(new URL(page.url()).searchParams.get("volver"), path).toBe(path);
  }
  const forged = await page.request.post(address("/panel/personas"), {
    form: { email: people.second, reason: "forged" },
    headers: { origin: new URL(address("/")).origin },
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(302);
  await page.getByLabel("Código de la aplicación").fill("000000");
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByText("El código no coincide o ya se usó.").waitFor();
  await page.goto(address("/panel/operacion"));
  await page.getByRole("button", { name: "Continuar" }).click();
  await page.getByRole("heading", { level: 1, name: "Operación" }).waitFor();
});

test("an entrepreneur sets up the second step, keeps the codes on paper and comes back without the phone", async () => {
  const email = newEmail("segura");
  const page = await visit({ width: 360 });
  await signInByCode(page, email);
  await page.goto(address("/panel/seguridad"));
  await page.getByRole("link", { name: "Activar el segundo paso" }).click();
  await page.getByRole("img", { name: "Código QR" }).waitFor();
  await page.getByRole("button", { name: "Activar" }).click();
  await page.getByRole("heading", { name: "Guarde estos códigos de respaldo" }).waitFor();
  const codes = await page.locator(".codes code").allInnerTexts();
  expect(codes).toHaveLength(10);
  await page.getByRole("link", { name: "Ya los guardé" }).click();
  await page.getByText("Quedan 10 códigos de respaldo").waitFor();

  const other = await visit({ width: 360 });
  await signInByCode(other, email);
  await other.getByLabel("Código de la aplicación").fill(codes[0]!);
  await other.getByRole("button", { name: "Continuar" }).click();
  await other.goto(address("/panel/seguridad"));
  await other.getByText("Quedan 9 códigos de respaldo").waitFor();
  await other.getByRole("button", { name: "Cerrar todas las demás" }).click();
  await other.getByText("Listo, quedó guardado.").waitFor();
  await page.goto(address("/panel"));
  expect(page.url(), "the session that was ended").toContain("/ingresar?volver=");
});

test("a role is proposed by one operator and given by another; who gets it sets up the second step first", async () => {
  const email = newEmail("nueva.auditora");
  const operator = await visit({ as: people.operator, width: 360 });
  await operator.goto(address("/panel/personas"));
  await operator.getByLabel("Persona", { exact: true }).fill("Nueva Auditora");
  await operator.locator("#email-new").fill(email);
  await operator
    .getByLabel("Rol", { exact: true })
    .selectOption({ label: "Auditoría · FECD (demostración)" });
  await operator.getByRole("button", { name: "Proponer el rol" }).click();
  await operator.getByText("Usted lo propuso: espera la decisión de otra persona.").waitFor();
  const second = await visit({ as: people.second, width: 360 });
  await second.goto(address("/panel/personas"));
  await second.locator(".act-line", { hasText: email }).getByRole("button", { name: "Aprobar" }).click();
  await second.getByText("Listo.").waitFor();
  const auditor = await visit({ width: 360 });
  await signInByCode(auditor, email);
  await auditor.goto(address("/panel/libro"));
  await auditor.getByRole("img", { name: "Código QR" }).waitFor();
  await auditor.getByRole("button", { name: "Activar" }).click();
  await auditor.getByRole("link", { name: "Ya los guardé" }).click();
  await auditor.getByRole("status").waitFor();
});

test("a matcher proposes an auditor for the own organisation and a colleague gives the role; the auditor reads the list", async () => {
  const email = newEmail("colega");
  const ana = await visit({ as: people.ana, width: 360 });
  await ana.goto(address("/panel"));
  await ana.getByRole("link", { name: "Personas y roles" }).click();
  await ana.getByLabel("Persona", { exact: true }).fill("Colega Nueva");
  await ana.getByLabel("Correo", { exact: true }).fill(email);
  await ana.getByLabel("Rol", { exact: true }).selectOption({ label: "Auditoría · FECD (demostración)" });
  await ana.getByRole("button", { name: "Proponer el rol" }).click();
  await ana.getByText("Usted lo propuso: espera la decisión de otra persona.").waitFor();
  const auditor = await visit({ as: people.auditor, width: 360 });
  await auditor.goto(address("/panel/personas"));
  await auditor.getByText("Usted ve quién tiene un rol en su organización.").waitFor();
  await auditor.getByText(email).waitFor();
  expect(await auditor.locator("main form").count(), "an auditor changes nothing").toBe(0);
  const luis = await visit({ as: people.luis, width: 360 });
  await luis.goto(address("/panel"));
  await luis.getByText("Un rol espera a una segunda persona.").waitFor();
  await luis.getByRole("link", { name: "Personas y roles" }).click();
  await luis.locator(".act-line", { hasText: email }).getByRole("button", { name: "Aprobar" }).click();
  await luis.getByText("Listo.").waitFor();
  await luis.getByText("Quitar el rol").last().waitFor();
  await until("who got the role is told", async () => (await theHouse().product.mails(email))[0] ?? null);
});

test("a passkey signs in an operator with one button; taken away it opens nothing", async () => {
  const page = await visit({ as: people.second, hasScripts: true, width: 360 });
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(address("/panel/seguridad"));
  await page.getByRole("button", { name: "Agregar una llave de acceso" }).click();
  await page.getByText("Listo, quedó guardado.").waitFor();
  await page.context().clearCookies({ name: "session" });
  await page.goto(address("/ingresar?volver=/panel/operacion"));
  await page.getByRole("button", { name: "Entrar con una llave de acceso" }).click();
  await page.getByRole("heading", { level: 1, name: "Operación" }).waitFor();
  await page.goto(address("/panel/seguridad"));
  await page.getByRole("button", { name: "Quitar la llave de" }).click();
  await page.getByText("No tiene ninguna.").waitFor();
  await page.context().clearCookies({ name: "session" });
  await page.goto(address("/ingresar"));
  await page.getByRole("button", { name: "Entrar con una llave de acceso" }).click();
  await page.getByText("Esa llave no abre ninguna cuenta aquí").waitFor();
});

test("the pages of safety hold WCAG 2.2 AA", async () => {
  const page = await visit({ as: people.operator, hasScripts: true, width: 360 });
  await expectAccessible(page, "/panel/seguridad");
  await expectAccessible(page, "/panel/personas");
  const fresh = await visit({ hasScripts: true, width: 360 });
  await signInByCode(fresh, people.auditor);
  await expectAccessible(fresh, "");
  const beginning = await visit({ hasScripts: true, width: 360 });
  await signInByCode(beginning, newEmail("primera"));
  await expectAccessible(beginning, "/ingresar/segundo-factor");
  await beginning.getByRole("button", { name: "Activar" }).click();
  await beginning.getByRole("heading", { name: "Guarde estos códigos de respaldo" }).waitFor();
  await expectAccessible(beginning, "");
});
