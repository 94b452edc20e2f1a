import { Link } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { formatMoment } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";

/** What waits for a person on pages of their own, each with how many. */
export function DeskNotices(of: {
  signalCount: number;
  heldCount: number;
  chargeCount: number;
  running: Running;
}) {
  const t = useTexts();
  const waiting = [
    { to: "/panel/senales", key: "signals.waiting", count: of.signalCount },
    { to: "/panel/senales", key: "held.waiting", count: of.heldCount },
    { to: "/panel/banco", key: "bank.charge.waiting", count: of.chargeCount },
  ] as const;
  return (
    <>
      <TriedCards campaigns={of.running} />
      {waiting.map(
        ({ to, key, count }) =>
          count > 0 && (
            <Notice tone="warning" key={key}>
              <Link to={to}>{t(key, { count })}</Link>
            </Notice>
          ),
      )}
    </>
  );
}

type Running = readonly { id: string; title: string; slowedUntil: string | null }[];

/** Campaigns on which somebody tries cards, each with the way to pause it. */
export function TriedCards({ campaigns }: { campaigns: Running }) {
  const t = useTexts();
  const locale = useLocale();
  return campaigns.map(
    ({ id, title, slowedUntil }) =>
      slowedUntil && (
        <Notice tone="warning" key={id}>
          <p>
            <Link to={`/panel/campanas/${id}/pausa`}>{title}</Link>:{" "}
            {t("cards.slowed", { until: formatMoment(slowedUntil, locale) })}. {t("cards.act")}
          </p>
        </Notice>
      ),
  );
}
