import { Link } from "@remix-run/react";
import { Notice } from "#app/components/notice.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** What waits for a person on pages of their own, each with how many. */
export function DeskNotices(of: { signalCount: number; heldCount: number; chargeCount: number }) {
  const t = useTexts();
  const waiting = [
    { to: "/panel/senales", key: "signals.waiting", count: of.signalCount },
    { to: "/panel/senales", key: "held.waiting", count: of.heldCount },
    { to: "/panel/banco", key: "bank.charge.waiting", count: of.chargeCount },
  ] as const;
  return waiting.map(
    ({ to, key, count }) =>
      count > 0 && (
        <Notice tone="warning" key={key}>
          <Link to={to}>{t(key, { count })}</Link>
        </Notice>
      ),
  );
}
