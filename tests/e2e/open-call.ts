import type { Page } from "playwright-core";
import { expect } from "vitest";
import { address } from "./house.ts";

const dayMs = 86_400_000;

/** Days from today, as a date field takes them, in Ecuador's time. */
export function dayIn(days: number): string {
  return new Date(Date.now() - 5 * 3_600_000 + days * dayMs).toISOString().slice(0, 10);
}

type Call = {
  title: string;
  fund: string;
  /** Cumulative shares in percent; those that the form proposes when not said. */
  tranches?: { upTo: string; needsEvidence: boolean }[];
};

/** A call that adds half, written by one person and opened by another; its deposit is confirmed by who sees the bank. */
export async function openCall(
  { ana, luis, operator }: Record<"ana" | "luis" | "operator", Page>,
  { title, fund, tranches }: Call,
): Promise<string> {
  await ana.goto(address("/panel"));
  await ana.getByRole("link", { name: "Abrir una convocatoria" }).click();
  await ana.getByLabel("Título").fill(title);
  await ana.getByLabel("De qué se trata").fill("Por cada dólar, medio dólar más.");
  await ana.getByLabel("Nombre del fondo").fill(fund);
  await ana.getByRole("button", { name: "Empezar" }).click();
  await ana.getByLabel("Contrapartida por cada 1 aportado").fill("0,5");
  await ana.getByLabel("Desde el día").first().fill(dayIn(0));
  await ana.getByLabel("Hasta el día, incluido").first().fill(dayIn(20));
  await ana.getByLabel("Donantes distintos").fill("2");
  for (const [index, { upTo, needsEvidence }] of (tranches ?? []).entries()) {
    await ana.locator(`[name=tranche-${index}-share]`).fill(upTo);
    await ana.locator(`[name=tranche-${index}-evidence]`).setChecked(needsEvidence);
  }
  await ana.getByRole("button", { name: "Proponer" }).click();
  await ana.getByText("Usted lo propuso: espera la decisión de otra persona.").waitFor();
  expect(await ana.getByRole("button", { name: "Aprobar" }).count()).toBe(0);
  const call = new URL(ana.url()).pathname;
  await luis.goto(address(call));
  await luis.getByRole("button", { name: "Aprobar" }).click();
  await luis.getByText("Abierta", { exact: true }).waitFor();
  await ana.goto(address(call));
  await ana.getByText("Registrar un depósito en").click();
  await ana.getByRole("textbox", { name: "Monto" }).fill("1.000");
  await ana.getByLabel("Referencia del banco").fill("DEP-1");
  await ana.getByRole("button", { name: "Registrar" }).click();
  await ana.getByText("Usted lo propuso: espera la decisión de otra persona.").waitFor();
  await luis.goto(address(call));
  await luis.getByText("espera que operación lo vea en el banco").waitFor();
  await operator.goto(address("/panel/operacion#depositos"));
  await operator
    .locator(".act-line", { hasText: "DEP-1" })
    .getByRole("button", { name: "Confirmar" })
    .click();
  await luis.goto(address(call));
  await luis.getByRole("row", { name: new RegExp(`${fund} \\$1\\.000,00 \\$1\\.000,00`) }).waitFor();
  return call;
}
