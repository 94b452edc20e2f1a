import { expect, test } from "vitest";
import { chooseAmount, give, goToPay, payBy } from "./giving.ts";
import { address, newEmail, people, theHouse, until, visit } from "./house.ts";

test("a donor has a late gift back by the button on its page, once, without JavaScript", async () => {
  const page = await visit();
  const email = newEmail("tarde");
  await give(page, { slug: "cocadas-sin-verguenza", amount: "12", email, name: "Tardía" });
  const gift = page.url();
  expect(await page.getByRole("button", { name: "Quiero todo de vuelta" }).count()).toBe(0);
  // How a gift becomes late is told in tests/stories/late-gift.test.ts; here it is one.
  const [donation] = await theHouse().product.query(
    `insert into late_gift (donation_id, promised, given, paid_at, until)
     select d.id, d.match + 100, d.match, d.paid_at, d.paid_at + interval '14 days'
       from donation d join donor_contact k on k.donation_id = d.id where k.email = $1 returning donation_id as id`,
    [email],
  );
  await page.goto(gift);
  await page.getByRole("button", { name: "Quiero todo de vuelta" }).click();
  const refunds = await until("the refund is decided", async () => {
    const rows = await theHouse().product.query("select reason, amount from refund where donation_id = $1", [
      donation!.id,
    ]);
    return rows.length > 0 ? rows : null;
  });
  expect(refunds).toEqual([{ reason: "late_match", amount: "1200" }]);
  await page.goto(gift);
  expect(await page.getByRole("button", { name: "Quiero todo de vuelta" }).count()).toBe(0);
});

test("a donor asks for a gift back, an operator answers no, they ask again and have it back, without JavaScript", async () => {
  const donor = await visit();
  await give(donor, { slug: "cocadas-sin-verguenza", amount: "11", email: newEmail("arrepentida") });
  const gift = donor.url().split("?")[0]!;
  const ask = async (reason: string) => {
    await donor.goto(gift);
    await donor.getByRole("link", { name: "Quiero mi dinero de vuelta" }).click();
    await donor.getByLabel("Motivo").fill(reason);
    await donor.getByRole("button", { name: "Enviar pedido" }).click();
    await donor.getByText("Usted lo pidió el").waitFor();
  };
  const operator = await visit({ as: people.operator });
  const request = (reason: string) => operator.locator("article", { hasText: reason });
  await ask("Perdí mi trabajo");
  await operator.goto(address("/panel/operacion"));
  await request("Perdí mi trabajo")
    .locator("details")
    .evaluate((details) => details.setAttribute("open", ""));
  await request("Perdí mi trabajo").getByLabel("Por qué no").fill("Ya compró los materiales");
  await request("Perdí mi trabajo").getByRole("button", { name: "Contestar que no" }).click();
  await donor.goto(`${gift}/devolucion`);
  expect(await donor.locator("main").innerText()).toContain("Ya compró los materiales");
  await ask("Se lo pido otra vez");
  await operator.goto(address("/panel/operacion"));
  await request("Se lo pido otra vez").getByRole("button", { name: "Devolver todo" }).click();
  await until("the donor reads that it is on its way", async () => {
    await donor.goto(gift);
    const text = await donor.locator("main").innerText();
    return /devol/i.test(text) && !text.includes("Quiero mi dinero de vuelta") ? text : null;
  });
});

test("an operator moves money from Stripe to the bank: what was typed wrongly stays, and what was asked is listed", async () => {
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/operacion"));
  const section = operator.locator("section", {
    has: operator.getByRole("heading", { name: "De Stripe al banco" }),
  });
  const form = () => section.locator("form").first();
  const send = async (amount: string) => {
    await section
      .locator("details")
      .first()
      .evaluate((details) => details.setAttribute("open", ""));
    await form().getByLabel("Monto").fill(amount);
    await form().getByRole("button", { name: "Mover al banco" }).click();
  };
  await send("cien");
  expect(await operator.getByRole("alert").innerText()).toContain("Revise el monto");
  expect(await form().getByLabel("Monto").inputValue()).toBe("cien");
  await send("900000");
  expect(await operator.getByRole("alert").innerText()).toContain("Es más de lo que se puede mover");
  expect(await form().getByLabel("Monto").inputValue()).toBe("900000");
  await send("1,23");
  expect(await operator.getByRole("status").innerText()).toBe("Listo, quedó registrado.");
  await until("the transfer is listed", async () => {
    await operator.goto(address("/panel/operacion"));
    const listed = await section.innerText();
    return listed.replaceAll(" ", " ").includes("$1,23") ? listed : null;
  });
});

test("what is refused on the long page of operation stands beside its form, and the page opens there, without JavaScript", async () => {
  for (const width of [360, 1280]) {
    const operator = await visit({ as: people.operator, width });
    await operator.goto(address("/panel/operacion"));
    const form = operator.locator("#desembolsos form").last();
    await form.getByLabel("Referencia del banco").fill("   ");
    const slip = { name: "p.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 slip") };
    await form.getByLabel("Comprobante").setInputFiles(slip);
    await form.getByRole("button", { name: "Registrar desembolso" }).click();
    const alert = form.getByRole("alert");
    expect(await alert.innerText()).toBe("Falta la referencia del banco.");
    expect(await operator.getByRole("alert").count()).toBe(1);
    // The browser goes there once the page is drawn.
    await expect
      .poll(() => operator.evaluate(() => document.activeElement?.getAttribute("role")))
      .toBe("alert");
    await expect
      .poll(async () => (await alert.boundingBox())!.y, { message: "in sight" })
      .toBeGreaterThanOrEqual(0);
    expect((await alert.boundingBox())!.y, "in sight").toBeLessThan(800);
  }
});

test("several held gifts are decided with one reason; one that somebody else decided is told by itself, without JavaScript", async () => {
  const email = newEmail("familia");
  for (const tag of ["", "+1", "+2", "+3"]) {
    const donor = await visit();
    await chooseAmount(donor, { slug: "cocadas-sin-verguenza", amount: "10" });
    await goToPay(donor, { email: email.replace("@", `${tag}@`) });
    await payBy(donor, "success");
    await donor.waitForURL(/\/aportes\//);
  }
  const [first, second] = [
    await visit({ as: people.operator, width: 360 }),
    await visit({ as: people.second }),
  ];
  const gifts = (page: typeof first) =>
    page.locator("article", { hasText: email.split("@")[0]! }).filter({ has: page.getByRole("checkbox") });
  await until("three gifts are held", async () => {
    await first.goto(address("/panel/senales"));
    return (await gifts(first).count()) === 3 || null;
  });
  const together = first.locator("form#juntos");
  const decide = async () => {
    await together.getByLabel("Por qué lo decide").fill("Una familia");
    await together.getByRole("button", { name: "Contarlo con su contrapartida" }).click();
  };
  await decide();
  expect(await together.getByRole("alert").innerText()).toContain("Marque al menos un aporte");
  for (const gift of await gifts(first).all()) await gift.getByRole("checkbox").check();
  await second.goto(address("/panel/senales"));
  const other = gifts(second).first();
  await other
    .locator("details")
    .last()
    .evaluate((details) => details.setAttribute("open", ""));
  await other.getByLabel("Por qué lo decide").fill("La conozco");
  await other.getByRole("button", { name: "Dejarlo sin contrapartida" }).click();
  await second.waitForURL(/senales$/);
  await decide();
  const answer = await first.getByRole("alert").innerText();
  expect(answer).toContain("2 aportes decididos.");
  expect(answer).toContain("De uno no se pudo:");
  expect(answer).toContain("Ese aporte ya no espera");
  await first.goto(address("/panel/senales"));
  expect(await gifts(first).count()).toBe(0);
});

test("an entrepreneur withdraws a draft, and an operator cancels what runs only with a reason", async () => {
  const page = await visit({ as: newEmail("retira"), width: 360 });
  await page.goto(address("/panel/campanas/nueva"));
  await page.getByLabel("Título").fill("La retiro");
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByText("Retirar la campaña").first().click();
  await page.getByRole("button", { name: "Retirar la campaña" }).click();
  await page.getByText("Usted la retiró").waitFor();
  const operator = await visit({ as: people.operator });
  await operator.goto(address("/panel/operacion"));
  await operator.getByText("Campañas en curso").click();
  await operator.locator("details li a").first().click();
  await operator.getByText("Termina para siempre").click();
  const form = operator.locator("form", { has: operator.getByLabel("Motivo de la cancelación") });
  await form.evaluate((one) => one.setAttribute("novalidate", ""));
  await form.getByRole("button", { name: "Cancelar la campaña" }).click();
  expect(await operator.locator("p.error").innerText()).toBe("Falta el motivo.");
});
