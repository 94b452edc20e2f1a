import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { chooseAmount, goToPay, payBy, untilThanked } from "./giving.ts";
import { address, newEmail, people, until, visit } from "./house.ts";

const slug = "doscientas-gallinas-que-caminan";

async function order(page: Page, { section, values }: { section: string; values: Record<string, string> }) {
  await page.goto(address("/panel/mandos"));
  const form = page.locator("section", { has: page.getByRole("heading", { name: section }) }).locator("form");
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name=${name}]`);
    if (name === "outcome") await field.selectOption(value);
    else await field.fill(value);
  }
  await form.getByRole("button").click();
  expect(await page.getByRole("status").innerText()).toBe("Hecho.");
}

async function toPay(page: Page): Promise<void> {
  await chooseAmount(page, { slug, amount: "11" });
  await goToPay(page, { email: newEmail("mandos") });
}

test("a person who shows the product finds the controls from the panel, and orders a decline, without JavaScript", async () => {
  const operator = await visit({ as: people.operator, width: 360 });
  await operator.goto(address("/panel"));
  await operator.getByRole("link", { name: "Mandos de la demostración" }).click();
  await operator.getByRole("heading", { level: 1, name: "Mandos de la demostración" }).waitFor();
  const over = await operator.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(over).toBe(0);
  await order(operator, { section: "Los próximos pagos", values: { outcome: "decline", payments: "1" } });
  expect(await operator.locator("main").innerText()).toContain(
    "Programado para el próximo pago: Rechazo del banco.",
  );
  const donor = await visit();
  await toPay(donor);
  await payBy(donor, "success");
  await donor.getByText("La tarjeta fue rechazada").waitFor();
  await payBy(donor, "success");
  await untilThanked(donor);
});

test("events that were lost are listed as such, and one delivered again by its button arrives", async () => {
  const operator = await visit({ as: people.operator });
  const section = "Cómo llegan los avisos";
  await order(operator, { section, values: { duplicate: "1", delay: "0", drop: "100" } });
  const donor = await visit();
  await toPay(donor);
  await payBy(donor, "success");
  await donor.waitForURL(/\/aportes\//);
  const completed = await until("the lost event is listed", async () => {
    await operator.goto(address("/panel/mandos"));
    const row = operator.locator("tr", { hasText: "checkout.session.completed" }).first();
    return (await row.innerText()).includes("Perdido") ? row : null;
  });
  await completed.getByRole("button", { name: "Reenviar" }).click();
  await operator.getByRole("status").waitFor();
  await until("the event has arrived", async () => {
    await operator.goto(address("/panel/mandos"));
    const row = operator.locator("tr", { hasText: "checkout.session.completed" }).first();
    return (await row.getByText("Entregado", { exact: true }).count()) > 0 || null;
  });
  await until("the donor is thanked", async () => {
    await donor.reload();
    return (await donor.getByRole("heading", { name: "¡Gracias! Su aporte llegó" }).count()) > 0 || null;
  });
  await order(operator, { section, values: { duplicate: "0", delay: "0", drop: "0" } });
});

test("the clock moves from among the controls, and one comes back to them", async () => {
  const page = await visit({ as: people.operator, locale: "en" });
  await page.goto(address("/panel/mandos"));
  await page.getByRole("heading", { level: 1, name: "Controls of the demonstration" }).waitFor();
  await page.getByRole("button", { name: "+ 1 hour" }).click();
  await page.waitForURL(/\/panel\/mandos/);
  expect(await page.getByRole("status").innerText()).toBe("Done.");
});

test("an open dispute is ended from the controls, as its cardholder would withdraw it", async () => {
  const operator = await visit({ as: people.operator, width: 360 });
  await order(operator, { section: "Los próximos pagos", values: { outcome: "dispute", payments: "1" } });
  const donor = await visit();
  await toPay(donor);
  await payBy(donor, "success");
  await untilThanked(donor);
  const listed = await until("the dispute is listed", async () => {
    await operator.goto(address("/panel/mandos"));
    const form = operator.locator("#disputas form");
    return (await form.count()) > 0 ? form.first() : null;
  });
  await until("the donor reads of it", async () => {
    await donor.reload();
    return (await donor.getByText("Su banco revisa este pago").count()) > 0 || null;
  });
  await listed.getByRole("button", { name: "El titular la retira" }).click();
  expect(await operator.getByRole("status").innerText()).toBe("Hecho.");
  expect(await operator.locator("#disputas form").count()).toBe(0);
  await until("the gift is free again", async () => {
    await donor.reload();
    return (await donor.getByText("Su banco revisa este pago").count()) === 0 || null;
  });
});
