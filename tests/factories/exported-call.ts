import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { writeWorkbook } from "#app/integrations/spreadsheet/write-workbook.server.ts";
import { exportCall } from "#app/use-cases/book/export-call.server.ts";
import type { World } from "../support/world.ts";
import { must } from "./running-campaign.ts";

/** The export of the first call of a world, in a folder that goes with the test. */
export async function exportFirstCall({ db, ports }: Pick<World, "db" | "ports">) {
  const [call] = await db.sql.query<{ slug: string }>("select slug from call order by created_at, id");
  const folder = mkdtempSync(join(tmpdir(), "esperanza-export-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const made = await must(exportCall(ports, { call: call!.slug, folder, writeWorkbook }));
  return { ...made, folder, path: (name: string) => join(folder, name) };
}

/** What the verifier says, run with Node alone. */
export function verifyExport(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/verify-export.mjs", ...words], {
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}
