import type { MoneyData } from "#app/domain/money/money.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Amount } from "./amount.tsx";
import { TwinSign } from "./twin-bar.tsx";

/** What people gave and what was added to it, by currency. */
export function HouseTotals({ totals }: { totals: readonly { raised: MoneyData; match: MoneyData }[] }) {
  const t = useTexts();
  return (
    <div className="totals">
      {totals.map(({ raised, match }) => (
        <dl className="totals-pair" key={raised.currency}>
          <div>
            <dt>
              <TwinSign of="crowd" /> {t("home.given")}
            </dt>
            <dd>
              <Amount of={raised} />
            </dd>
          </div>
          <div>
            <dt>
              <TwinSign of="match" /> {t("home.matched")}
            </dt>
            <dd>
              <Amount of={match} />
            </dd>
          </div>
        </dl>
      ))}
    </div>
  );
}
