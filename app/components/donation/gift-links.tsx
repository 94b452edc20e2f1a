import { Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What a donor may do from the page of a gift: ask its campaign, have it back, be forgotten. */
export function GiftLinks({ state, giftUrl }: { state: string; giftUrl: string }) {
  const t = useTexts();
  return (
    <p className="small">
      {["paid", "held", "partly_refunded"].includes(state) && (
        <>
          <Link to={`${giftUrl}/preguntar`}>{t("comment.new")}</Link> ·{" "}
          <Link to={`${giftUrl}/devolucion`}>{t("askRefund.link")}</Link> ·{" "}
        </>
      )}
      <Link to={`${giftUrl}/olvidar`}>{t("erasure.gift.link")}</Link>
    </p>
  );
}
