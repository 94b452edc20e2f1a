import { expect, test } from "vitest";
import { chooseAmount, give, goToPay, payBy, untilThanked } from "./giving.ts";
import { address, newEmail, theHouse, visit } from "./house.ts";

const open = "cocadas-sin-verguenza";

type Typed = { typed: string; says: RegExp };

const spanish: Typed[] = [
  { typed: "0", says: /mayor que cero/ },
  { typed: "-5", says: /sin signo menos/ },
  { typed: "1e3", says: /se escribe con números/ },
  { typed: "10.5", says: /decimales se escriben con “,”/ },
  { typed: "10,555", says: /dos decimales/ },
  { typed: "0,50", says: /más pequeño es de \$1/ },
  { typed: "1000000000000", says: /demasiado grande/ },
  { typed: "60000", says: /más grande por internet/ },
  { typed: "🙂", says: /se escribe con números/ },
  { typed: "10,5", says: /Su aporte: \$10,50/ },
  { typed: "1.000", says: /Su aporte: \$1\.000,00/ },
];

const english: Typed[] = [
  { typed: "10,5", says: /“\.”/ },
  { typed: "10.5", says: /\$10\.50/ },
  { typed: "1.000", says: /two decimals/i },
  { typed: "1,000", says: /\$1,000\.00/ },
  { typed: "٢٠", says: /numbers|digits|figures/i },
];

test.each([
  ...spanish.map((one) => ({ ...one, locale: "es" as const })),
  ...english.map((one) => ({ ...one, locale: "en" as const })),
])(
  "an amount typed as $typed in $locale is read as that country writes it, or refused in words",
  async ({ typed, says, locale }) => {
    const page = await visit({ locale });
    await chooseAmount(page, { slug: open, amount: typed });
    const said = await page.locator("main").innerText();
    expect(said.replaceAll(" ", " ")).toMatch(says);
    const isRead = (await page.locator("form.pay").count()) === 1;
    if (isRead) return;
    expect(await page.locator("input[name=otro]").inputValue()).toBe(typed);
    expect(await page.locator("input[name=otro]").getAttribute("aria-describedby")).toContain("otro-error");
  },
);

test("a campaign that nobody knows, or that is not public yet, takes no donation", async () => {
  for (const slug of [
    "nadie-la-conoce",
    "un-taller-de-bicicletas-que-tambien-presta",
    "pan-de-yuca-a-toda-hora",
  ]) {
    for (const path of [
      `/campanas/${slug}`,
      `/campanas/${slug}/aportar`,
      `/campanas/${slug}/contrapartida?monto=20`,
    ]) {
      expect((await fetch(address(path))).status, path).toBe(404);
    }
  }
});

test("a campaign that ended says so and offers no form", async () => {
  const page = await visit();
  await page.goto(address("/campanas/sandalias-a-la-medida-del-pie-izquierdo/aportar?monto=20"));
  expect(await page.locator("main").innerText()).toContain("no recibe aportes ahora");
  expect(await page.locator("main form").count()).toBe(0);
});

test("two clicks on pay make one donation, which is paid once", async () => {
  const page = await visit();
  const email = newEmail("doble");
  await chooseAmount(page, { slug: open, amount: "11" });
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=name]").fill(email);
  const fields = await page
    .locator("form.pay input")
    .evaluateAll((inputs) =>
      Object.fromEntries(
        (inputs as HTMLInputElement[])
          .filter(({ type, checked }) => (type !== "radio" && type !== "checkbox" ? true : checked))
          .map(({ name, value }) => [name, value]),
      ),
    );
  const send = () =>
    page.request.post(page.url(), {
      headers: { origin: theHouse().product.url },
      form: fields,
      maxRedirects: 0,
    });
  const answers = await Promise.all([send(), send(), send()]);
  const addresses = new Set(answers.map((answer) => answer.headers().location));
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  expect(addresses.size).toBe(1);
  await page.locator("form.pay button.main").dblclick({ noWaitAfter: true });
  await page.waitForURL(/\/demo\/stripe\/pay\//);
  expect(addresses).toContain(page.url());
  await payBy(page, "success");
  await untilThanked(page);
  await page.goto(address(`/campanas/${open}`));
  expect(await page.getByText(email, { exact: true }).count()).toBe(1);
});

test("who goes back after paying is told that it is paid, and cannot pay again", async () => {
  const page = await visit();
  await give(page, { slug: open, amount: "12", email: newEmail("vuelve") });
  const thanks = page.url();
  await page.goBack();
  await page.getByRole("heading", { name: "Este pago ya está hecho" }).waitFor();
  await page.getByRole("link", { name: "Continuar" }).click();
  await untilThanked(page);
  expect(new URL(page.url()).pathname).toBe(new URL(thanks).pathname);
});

test("a declined card costs nothing, and another one pays the same donation", async () => {
  const page = await visit();
  await chooseAmount(page, { slug: open, amount: "13" });
  await goToPay(page, { email: newEmail("rechazada") });
  const checkout = page.url();
  await payBy(page, "decline");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").innerText()).toContain("No se cobró nada");
  expect(page.url()).toBe(checkout);
  await payBy(page, "success");
  await untilThanked(page);
});

test("3-D Secure asks for the bank's confirmation: refused costs nothing, confirmed pays", async () => {
  const page = await visit();
  await chooseAmount(page, { slug: open, amount: "14" });
  await goToPay(page, { email: newEmail("seguro") });
  await payBy(page, "3ds");
  await page.getByRole("button", { name: "No confirmar" }).click();
  expect(await page.getByRole("alert").innerText()).toContain("No se cobró nada");
  await payBy(page, "3ds");
  await page.getByRole("button", { name: "Confirmar el pago" }).click();
  await untilThanked(page);
});

test("who cancels on the payment page comes back to the campaign and was charged nothing", async () => {
  const page = await visit();
  await chooseAmount(page, { slug: open, amount: "15" });
  await goToPay(page, { email: newEmail("cancela") });
  await page.getByRole("link", { name: "Cancelar y volver" }).click();
  expect(new URL(page.url()).pathname).toBe(`/campanas/${open}/aportar`);
  expect(await page.locator("main").innerText()).toContain("No se cobró nada");
});

test("a machine that fills the hidden field is thanked and nothing begins", async () => {
  const page = await visit();
  await chooseAmount(page, { slug: open, amount: "16" });
  const email = newEmail("maquina");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=website]").evaluate((input: HTMLInputElement) => {
    input.value = "https://spam.example";
  });
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.locator("form.pay button.main").click();
  expect((await answered).headers().location).toBe(`/campanas/${open}`);
  expect(new URL(page.url()).pathname).toBe(`/campanas/${open}`);
});

test("a form changed by hand is refused in words, and what was typed stays", async () => {
  const page = await visit();
  await chooseAmount(page, { slug: open, amount: "17" });
  const email = newEmail("mano");
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=promisedMatch]").evaluate((input: HTMLInputElement) => {
    input.value = "99900";
  });
  await page.locator("form.pay button.main").click();
  expect(await page.getByRole("alert").innerText()).toContain("$17,00");
  expect(await page.locator("input[name=email]").inputValue()).toBe(email);
  await page.getByRole("button", { name: "Aceptar y pagar" }).click();
  await page.waitForURL(/\/demo\/stripe\/pay\//);
});
