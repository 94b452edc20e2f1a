import { expect, test } from "vitest";
import { expectAccessible } from "./expect-accessible.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";

test("somebody signed in reads what they allowed, asks to be forgotten, and is after the mailed link was confirmed", async () => {
  const email = newEmail("olvidada");
  const page = await visit({ as: email, width: 360 });
  await expectAccessible(await visit({ as: email, width: 360, hasScripts: true }), "/panel/mis-datos");
  await page.goto(address("/panel/mis-datos"));
  await page.getByText("Todavía no dio ningún permiso").waitFor();
  await page.getByLabel("Entiendo que no se puede deshacer.").check();
  await page.getByRole("button", { name: "Enviarme el enlace" }).click();
  await page.getByText("Le enviamos un enlace").waitFor();
  const link = await until("the link is in the outbox", async () => {
    const mails = await theHouse().product.mails(email);
    const text = mails.find(({ subject }) => subject.includes("borrar sus datos"))?.text ?? "";
    return /\/olvidar\/[\w-]+/.exec(text)?.[0] ?? null;
  });
  await expectAccessible(await visit({ width: 360, hasScripts: true }), link);
  // Opening it erases nothing.
  await page.goto(address("/panel/mis-datos"));
  await page.goto(address(link));
  await page.getByRole("button", { name: "Borrar mis datos para siempre" }).click();
  await page.getByRole("heading", { name: "Sus datos ya no están" }).waitFor();
  await page.goto(address("/panel"));
  expect(page.url()).toContain("/ingresar");
  await until("the last mail was sent and its address forgotten", async () => {
    const rows = await theHouse().product.query("select 1 from outbox_message where to_email = $1", [email]);
    return rows.length === 0 ? true : null;
  });
});

test("who cannot be forgotten yet is told why", async () => {
  const page = await visit({ as: people.entrepreneur, width: 360 });
  await page.goto(address("/panel/mis-datos"));
  await page.getByLabel("Entiendo que no se puede deshacer.").check();
  await page.getByRole("button", { name: "Enviarme el enlace" }).click();
  await page.getByText("Su campaña no ha terminado").waitFor();
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/personas"));
  await operator.getByRole("heading", { name: "Personas que pidieron ser olvidadas" }).waitFor();
});
