import type { Page } from "playwright-core";
import { expect } from "vitest";
import { press, shot } from "./acting.ts";
import { address, theHouse, until } from "./house.ts";
import { dayIn } from "./open-call.ts";
import { phonePhoto } from "./phone-photo.ts";

export const title = "Taller de costura en Carapungo";
export const callTitle = "Convocatoria Puntada a Puntada";

/** Who helps twenty of them begins the campaign; an e-mail asks whom it is for. */
export async function invite(facilitator: Page, email: string): Promise<void> {
  await facilitator.goto(address("/panel/acompanamiento"));
  const begin = facilitator.locator("details", { hasText: "Empezar una campaña para alguien" });
  await begin.locator("summary").click();
  await begin.getByLabel("Su correo").fill(email);
  await begin.getByLabel("Su nombre").fill("Keyla Rondón");
  await begin.getByLabel("Título").fill(title);
  await begin.getByLabel("Convocatoria").selectOption({ label: `${callTitle} · FECD (demostración)` });
  await press(facilitator, "Empezar el borrador");
  await until("the invitation has come", async () => {
    const mails = await theHouse().product.mails(email);
    return mails.some(({ text }) => text.includes("/panel/ayuda")) || null;
  });
}

/** The entrepreneur accepts the help, and opens what was begun. Answers its address. */
export async function accept(page: Page): Promise<string> {
  await page.goto(address("/panel/ayuda"));
  await shot(page, "01-invited");
  await page.getByRole("button", { name: "Acepto la ayuda" }).click();
  await page.getByText("Listo, quedó anotado.").waitFor();
  await page.goto(address("/panel"));
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await shot(page, "02-editor-empty");
  return new URL(page.url()).pathname;
}

export async function write(page: Page): Promise<void> {
  const buffer = await phonePhoto();
  const photo = { name: "foto.jpg", mimeType: "image/jpeg", buffer };
  await page.getByLabel("En una frase").fill("Una máquina recta para no coser de madrugada.");
  await page
    .getByLabel("Su historia")
    .fill("## Quién soy\n\nCoso desde los **quince** años.\n\n[foto 1]\n\n- uniformes\n- arreglos");
  await page.getByLabel("Foto", { exact: true }).setInputFiles(photo);
  await page.getByLabel("Qué se ve en la foto", { exact: true }).fill("La máquina de hoy");
  await page.getByText("Más fotos de su historia").click();
  await page.getByLabel("Foto 1", { exact: true }).setInputFiles(photo);
  await page.getByLabel("Qué se ve en la foto 1").fill("El rincón donde coso");
  await page.getByLabel("Video (si tiene)").fill("https://youtu.be/puntada");
  await page.getByLabel("Nombre que verá la gente").fill("Keyla y su taller");
  await page.getByLabel("Rubro").selectOption("textile");
  await page.getByLabel("Provincia o departamento").fill("Pichincha");
  await page.getByLabel("Cantón o distrito").fill("Quito");
  await page.getByLabel("¿Está registrado?").selectOption("informal");
  await page.getByLabel("Personas que trabajan en él").fill("dos");
  await page.getByLabel("Meta en USD").fill("60");
  expect(await page.getByRole("radio", { name: "Todo o nada" }).isChecked()).toBe(true);
  await page.getByRole("radio", { name: "Todo suma" }).check();
  await page.getByLabel("Línea 1", { exact: true }).fill("Máquina recta");
  await page.getByLabel("Cuesta").nth(0).fill("60");
  await page.getByLabel("Plan con fechas").fill("Primer mes: la máquina.\nSegundo mes: diez uniformes.");
  await page.getByLabel("Último día de la campaña").fill(dayIn(5));
  await press(page, "Enviar a revisión");
  await shot(page, "03-editor-refused");
  expect(await page.locator("p.error").allInnerTexts()).toEqual([
    "Escriba cuántas con cifras, por ejemplo 3.",
  ]);
  expect(await page.getByLabel("Su historia").inputValue()).toContain("Coso desde los");
  expect(await page.getByRole("radio", { name: "Todo suma" }).isChecked()).toBe(true);
  await page.getByLabel("Personas que trabajan en él").fill("2");
  await press(page, "Guardar borrador");
  await page.getByRole("link", { name: "Vista previa" }).click();
  await shot(page, "04-preview");
  expect(await page.getByAltText("El rincón donde coso").count()).toBe(1);
  expect(await page.getByRole("heading", { name: "Quién soy" }).count()).toBe(1);
  expect(await page.getByText("Todo suma: la campaña recibe lo que reúna").count()).toBe(1);
  await page.getByRole("link", { name: "Volver a editar" }).click();
  await press(page, "Enviar a revisión");
  await page.getByText("Enviada a revisión.").waitFor();
}

export type Reviewing = { page: Page; operator: Page; luis: Page; call: string; own: string };

/** The operator asks for a change beside its field; sent again, both sides say yes. */
export async function review({ page, operator, luis, call, own }: Reviewing): Promise<void> {
  await operator.goto(address("/panel/operacion"));
  await operator.getByRole("link", { name: title }).click();
  await operator.getByText("Comentar un campo").click();
  await operator.getByLabel("Plan con fechas").fill("¿Cuándo entrega los uniformes?");
  await press(operator, "Pedir cambios");
  await page.goto(address(own));
  await shot(page, "05-changes-asked");
  await page.getByText("Revisión: ¿Cuándo entrega los uniformes?").waitFor();
  await page
    .getByLabel("Plan con fechas")
    .fill("Primer mes: la máquina.\nSegundo mes, día 15: diez uniformes.");
  await press(page, "Enviar a revisión");
  await operator.reload();
  await operator.locator("ins", { hasText: "día 15" }).waitFor();
  await shot(operator, "06-review-operator");
  await press(operator, "Aprobar");
  await luis.goto(address(call));
  await luis.getByRole("link", { name: title }).click();
  await press(luis, "Aprobar");
  await luis.getByText("No espera revisión.").waitFor();
}
