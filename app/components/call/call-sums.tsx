import type { MoneyData } from "#app/domain/money/money.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { formatRoundMoney } from "#app/i18n/format-money.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { Amount } from "../amount.tsx";
import { FactList } from "../fact-list.tsx";
import { TwinSign } from "../twin-bar.tsx";

type Sums = {
  state: "open" | "closed";
  closesAt: string | null;
  campaigns: number;
  fund: MoneyData;
  left: MoneyData;
  raised: MoneyData;
  match: MoneyData;
};

/** What people gave in a call, what was added to it, and what its fund still has. */
export function CallSums({ call }: { call: Sums }) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <div className="call-sums">
      <dl className="twin-sums">
        <div>
          <dt>
            <TwinSign of="crowd" /> {t("call.raised")}
          </dt>
          <dd>
            <Amount of={call.raised} />
          </dd>
        </div>
        <div>
          <dt>
            <TwinSign of="match" /> {t("call.match")}
          </dt>
          <dd>
            <Amount of={call.match} />
          </dd>
        </div>
      </dl>
      <FactList
        facts={[
          {
            name: t("call.left"),
            value: t("call.leftOf", {
              left: formatRoundMoney(call.left, locale),
              fund: formatRoundMoney(call.fund, locale),
            }),
          },
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
  );
}
