import { createCipher } from "#app/config/cipher.server.ts";
import { createKeyedHash } from "#app/config/secrets.server.ts";
import { createOneTimeCodes } from "#app/integrations/otpauth/one-time-codes.server.ts";
import { createPayoutRails } from "#app/integrations/payout-rails/payout-rails.ts";
import { createPasskeys } from "#app/integrations/webauthn/passkeys.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";

const siteUrl = "http://localhost:3000";

/** What needs no vendor, as it runs in the product; e-mails go nowhere. */
export function portsWithoutVendors(secret: string) {
  return {
    mailer: { send: async () => ({ ok: true, providerId: "none" }) },
    texts: null,
    textWriter: { write: async () => null },
    mailWriter: { write: async () => ({ subject: "", html: "", text: "" }) },
    cipher: createCipher({ secret, before: [] }),
    oneTimeCodes: createOneTimeCodes("Esperanza"),
    passkeys: createPasskeys({ name: "Esperanza", siteUrl }),
    payoutRails: createPayoutRails({
      name: "Fundación Esperanza",
      account: "2200123456",
      bic: "PICHECEQXXX",
    }),
    captcha: null,
    keyedHash: createKeyedHash(secret),
    siteUrl,
  } satisfies Partial<Ports>;
}
