import { Amount } from "#app/components/amount.tsx";
import { HatchDefinition } from "#app/components/hatch.tsx";
import { type TwinAmounts, TwinBar } from "#app/components/twin-bar.tsx";
import type { Locale } from "#app/i18n/locale.ts";
import { LocaleProvider, useTexts } from "#app/i18n/locale-context.tsx";

type Props = {
  locale: Locale;
  stylesheet: string;
  title: string;
  publicName: string;
  url: string;
  progress: TwinAmounts & { donors: number };
  /** What it reaches next; null: it takes no gifts. */
  milestone: string | null;
};

/** A campaign in a small frame on another site: no script, no cookie, one link home. */
export function WidgetPage({ locale, stylesheet, ...campaign }: Props) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{campaign.title}</title>
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body className="widget">
        <LocaleProvider locale={locale}>
          <HatchDefinition />
          <WidgetCard {...campaign} />
        </LocaleProvider>
      </body>
    </html>
  );
}

function WidgetCard({ title, publicName, url, progress, milestone }: Omit<Props, "locale" | "stylesheet">) {
  const t = useTexts();
  return (
    <main className="sheet stack">
      <p className="small">{publicName} · Esperanza</p>
      <h1>{title}</h1>
      <TwinBar {...progress} />
      <p>
        <Amount of={progress.raised} isRound /> + <Amount of={progress.match} isRound /> /{" "}
        <Amount of={progress.goal} isRound />
      </p>
      {milestone && <p className="small">{milestone}</p>}
      <p>
        <a className="button main" href={url} target="_blank" rel="noopener">
          {t(milestone ? "widget.give" : "widget.see")}
        </a>
      </p>
    </main>
  );
}
