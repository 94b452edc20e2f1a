import { formatRoundMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** The idea of the house in one picture: a gift, its twin, and what they are together. */
export function TwinExample() {
  const t = useTexts();
  const locale = useLocale();
  const money = (amount: bigint) => formatRoundMoney({ amount, currency: "USD" }, locale);
  return (
    <figure className="twin-example">
      <svg viewBox="0 0 340 200" aria-hidden="true" focusable="false">
        <path className="drawn-hill" d="M0 164q84-44 170-14t170-22v72H0Z" />
        <path className="drawn-line" d="M170 190v-72" />
        <path className="drawn-ink" d="M166 132C92 132 66 82 74 30c60 0 98 36 92 102Z" />
        <path d="M174 150c0-66 36-104 94-104 6 54-28 104-94 104Z" fill="url(#hatch)" />
        <path className="drawn-edge" d="M174 150c0-66 36-104 94-104 6 54-28 104-94 104Z" />
      </svg>
      <figcaption>{t("home.example", { gift: money(2000n), together: money(4000n) })}</figcaption>
    </figure>
  );
}
