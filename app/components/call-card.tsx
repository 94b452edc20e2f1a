import { Link } from "@remix-run/react";
import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Amount } from "./amount.tsx";
import { FactList } from "./fact-list.tsx";
import { Tag } from "./tag.tsx";

export type CallSummary = {
  slug: string;
  title: string;
  summary: string;
  matcher: string;
  state: "open" | "closed";
  closesAt: string | null;
  campaigns: number;
  fund: MoneyData;
  left: MoneyData;
};

/** One call among others. */
export function CallCard({ call }: { call: CallSummary }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <li className="card call-card">
      <div className="card-body">
        <p className="small">
          <Tag tone={call.state === "open" ? "good" : "plain"}>{t(`callState.${call.state}`)}</Tag>{" "}
          {call.matcher}
        </p>
        <h3>
          <Link to={`/convocatorias/${call.slug}`} className="card-link">
            {call.title}
          </Link>
        </h3>
        <p>{call.summary}</p>
        <FactList
          facts={[
            { name: t("call.fund"), value: <Amount of={call.fund} isRound /> },
            { name: t("call.left"), value: <Amount of={call.left} isRound /> },
            { name: t("call.campaigns"), value: call.campaigns },
            ...(call.closesAt
              ? [
                  {
                    name: t(call.state === "open" ? "call.closes" : "call.closed"),
                    value: formatDay(call.closesAt, locale),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </li>
  );
}
