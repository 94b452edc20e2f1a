import { expect, test } from "vitest";
import { address, people, theHouse, visit } from "./house.ts";

test("a reviewer says what is wrong beside its field, and sees what changed when it comes back", async () => {
  const [waiting] = await theHouse().product.query(
    "select c.id, c.summary, p.email from campaign c join person p on p.id = c.entrepreneur_id where c.state = 'in_review' limit 1",
  );
  const { id, summary, email } = waiting as { id: string; summary: string; email: string };
  const reviewer = await visit({ as: people.ana, width: 360 });
  await reviewer.goto(address(`/panel/campanas/${id}/revision`));
  await reviewer.getByText("Comentar un campo").click();
  await reviewer.getByLabel("En una frase").fill("Diga también para quién es.");
  await reviewer.getByRole("button", { name: "Pedir cambios" }).click();
  await reviewer.getByText("pide cambios", { exact: true }).first().waitFor();

  const author = await visit({ as: email, width: 360 });
  await author.goto(address(`/panel/campanas/${id}`));
  expect(await author.locator("#summary-hint").innerText()).toContain(
    "Revisión: Diga también para quién es.",
  );
  await author.getByLabel("En una frase").fill(`${summary} Para la escuela.`);
  await author.getByRole("button", { name: "Enviar a revisión" }).click();
  await author.getByText("Enviada a revisión").waitFor();

  await reviewer.goto(address(`/panel/campanas/${id}/revision`));
  const changed = reviewer.locator("section", { hasText: "Qué cambió" });
  expect((await changed.locator("ins").allInnerTexts()).join("").trim()).toBe("Para la escuela.");
  expect(await changed.locator("del").count()).toBe(0);
  expect(await changed.locator("dt").allInnerTexts()).toEqual(["En una frase"]);
});
