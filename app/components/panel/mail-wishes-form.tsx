import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { CheckField } from "#app/components/field.tsx";
import { Notice } from "#app/components/notice.tsx";
import type { OwnMailWishes } from "#app/domain/news/mail-wish.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

/** The e-mails that a person may turn off, each with a tick. */
export function MailWishesForm({ kinds, isNoNews, campaigns, isUndeliverable }: OwnMailWishes) {
  const t = useTexts();
  const hasNews = campaigns.length > 0 || isNoNews;
  if (kinds.length === 0 && !hasNews) return <p>{t("wishes.nothing")}</p>;
  return (
    <Form method="post" className="stack">
      {kinds.map(({ kind, isWanted }) => (
        <div key={kind}>
          <input type="hidden" name="shown" value={kind} />
          <CheckField
            name="wanted"
            id={`wanted-${kind}`}
            value={kind}
            label={t(`wishes.kind.${kind}`)}
            hint={t(`wishes.kind.${kind}.hint`)}
            defaultChecked={isWanted}
          />
        </div>
      ))}
      {hasNews && (
        <fieldset className="field" aria-describedby="news-hint">
          <legend>{t("wishes.news")}</legend>
          <p className="hint" id="news-hint">
            {t("wishes.news.hint")}
          </p>
          {isUndeliverable && (
            <Notice tone="warning">
              <p>{t("wishes.news.nowhere")}</p>
            </Notice>
          )}
          <input type="hidden" name="news" value="si" />
          {campaigns.map(({ id, title, isWanted }) => (
            <div key={id}>
              <input type="hidden" name="shown-campaign" value={id} />
              <CheckField
                name="campaign"
                id={`news-${id}`}
                value={id}
                label={title}
                defaultChecked={isWanted}
              />
            </div>
          ))}
          <CheckField
            name="no-news"
            label={t("wishes.news.none")}
            hint={t("wishes.news.none.hint")}
            defaultChecked={isNoNews}
          />
        </fieldset>
      )}
      <Button look="main">{t("wishes.save")}</Button>
    </Form>
  );
}
