import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Locale } from "#app/i18n/locale.ts";
import { LocaleProvider } from "#app/i18n/locale-context.tsx";
import type { DonationShown } from "./donation-shown.ts";
import { DonationState } from "./donation-state.tsx";
import { RefundWays } from "./refund-ways.tsx";

const usd = (amount: string) => ({ amount, currency: "USD" as const });
const gift: DonationShown = {
  id: "019ca945-0a00-7589-9908-138c36d04016",
  state: "refund_due",
  amount: usd("30.00"),
  tip: usd("0.00"),
  feeCover: usd("0.00"),
  total: usd("30.00"),
  refunded: usd("30.00"),
  givenBack: usd("30.00"),
  lost: usd("0.00"),
  disputed: usd("0.00"),
  paidAt: "2026-03-01T12:00:00.000Z",
  isInHand: false,
  thanks: null,
  checkoutUrl: null,
  match: {
    amount: usd("0.00"),
    entitled: usd("0.00"),
    ratio: "1",
    limit: null,
    is: "returned",
    returnedBy: "refund",
  },
  campaign: { slug: "jabones", title: "Jabones", publicName: "Nelly", state: "live" },
};

type Ways = Parameters<typeof RefundWays>[0]["ways"];
const nothingSaid = { accountAt: null, mayState: true };
const undelivered: Ways = {
  undelivered: usd("30.00"),
  transferred: usd("0.00"),
  transferredAt: null,
  ...nothingSaid,
};
const paid: Ways = {
  undelivered: usd("0.00"),
  transferred: usd("30.00"),
  transferredAt: "2026-03-20T12:00:00.000Z",
  ...nothingSaid,
};

function read(state: DonationShown["state"], ways: Ways | null, locale: Locale): string {
  const html = renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <DonationState donation={{ ...gift, state }} ways={ways} isBack={false} isLooking={false} />
      {ways && (
        <RefundWays ways={ways} contact="ayuda@example.org" accountUrl="/aportes/x/cuenta" sent={null} />
      )}
    </LocaleProvider>,
  );
  return html.replace(/<[^>]+>/g, " ");
}

test("a refund that the card did not take is not said to be on its way to it, nor to have gone back to it", () => {
  expect(read("refund_due", null, "es")).toContain("cinco a diez días");
  const due = read("refund_due", undelivered, "es");
  expect(due).not.toContain("cinco a diez días");
  for (const words of [
    "Devolución pendiente",
    "$30,00 no llegaron",
    "díganos a qué cuenta",
    "ayuda@example.org",
  ])
    expect(due).toContain(words);
  expect(read("refund_due", undelivered, "en")).toContain("tell us to which account");

  expect(read("refunded", null, "es")).toContain("volvieron a la tarjeta");
  const done = read("refunded", paid, "es");
  expect(done).not.toContain("volvieron a la tarjeta");
  expect(done).toContain("Se le pagaron $30,00 por transferencia el 20 de marzo de 2026");
  expect(read("refunded", paid, "en")).toContain("paid to you by bank transfer on 20 March 2026");
});

test("a part that the card did not take is told beside a gift that stays", () => {
  const text = read("paid", { ...undelivered, undelivered: usd("5.00") }, "es");
  expect(text).toContain("¡Gracias! Su aporte llegó");
  expect(text).toContain("$5,00 no llegaron");
});
