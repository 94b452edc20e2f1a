import type { Env } from "#app/config/env.server.ts";

/** Tells that all is ready, and how to enter. */
export function announce(env: Env, { isDemo, seconds }: { isDemo: boolean; seconds: number }): void {
  const lines = [`\n✓ Esperanza is ready after ${seconds.toFixed(1)} s: ${env.SITE_URL}`];
  if (isDemo) {
    lines.push(
      "",
      `  Sign in at ${env.SITE_URL}/ingresar with one of these addresses; the code arrives at ${env.SITE_URL}/demo/correo/`,
      "  (matchers, auditors and operators are asked for a second one, of their phone, which the demonstration types by itself)",
      "    entrepreneur  yusmary@example.org",
      "    facilitator   facilitadora@example.org",
      "    matcher       ana.matcher@example.org, and luis.matcher@example.org to approve",
      "    auditor       auditoria@example.org",
      "    operator      operacion@example.org, and operacion2@example.org to approve",
      "  Any other address signs in as a new entrepreneur. Cards for paying are on the payment page.",
      `  Declines, disputes, lost events and the clock are ordered at ${env.SITE_URL}/panel/mandos`,
    );
  }
  console.log(`${lines.join("\n")}\n`);
}
