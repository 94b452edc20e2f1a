import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Notice } from "#app/components/notice.tsx";
import { MailWishesForm } from "#app/components/panel/mail-wishes-form.tsx";
import { OwnPhone } from "#app/components/panel/own-phone.tsx";
import { Section } from "#app/components/section.tsx";
import { isRefusableMail } from "#app/domain/news/mail-wish.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { translate } from "#app/i18n/translate.ts";
import { readMailWishes } from "#app/queries/panel/mail-wishes.server.ts";
import { readOwnPhone } from "#app/queries/panel/own-phone.server.ts";
import { chooseMails } from "#app/use-cases/people/choose-mails.server.ts";
import { refusedStatus } from "../answer-refusal.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { changePhone } from "./change-phone.server.ts";
import { idOfForm } from "./read-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, email } = await requireSignedIn(context, request);
  const donor = context.keyedHash("donor", email);
  const wishes = await readMailWishes(context.db.sql, { personId, donor });
  return {
    title: translate(localeOfRequest(request), "wishes.title"),
    email,
    kept: new URL(request.url).searchParams.get("guardado"),
    // Texts are about a campaign of one's own.
    hasTexts: context.texts !== null && wishes.kinds.some(({ kind }) => kind === "campaign-ending"),
    phone: await readOwnPhone(context.db.sql, personId),
    wishes,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  const form = await readForm(request);
  const changed = await changePhone(context, actor, form);
  if (changed && !changed.ok) {
    const typed = String(form.get("phone") ?? "");
    return data({ kind: changed.refusal.kind, typed }, { status: refusedStatus(changed.refusal.kind) });
  }
  if (changed)
    return redirect(`/panel/avisos?guardado=${form.get("intent") === "state-phone" ? "codigo" : "1"}`);
  const wanted = form.getAll("wanted");
  const kinds = Object.fromEntries(
    form.getAll("shown").flatMap((kind) => (isRefusableMail(kind) ? [[kind, wanted.includes(kind)]] : [])),
  );
  const ids = (name: string) => form.getAll(name).slice(0, 100).map(idOfForm);
  const news = form.has("news")
    ? { isNone: form.has("no-news"), shown: ids("shown-campaign"), wanted: ids("campaign") }
    : null;
  const chosen = await chooseMails(context, actor, { kinds, news });
  if (!chosen.ok) notFound();
  return redirect("/panel/avisos?guardado=1");
}

/** Which e-mails somebody wants, and which always reach them, with why. */
export default function MailWishes() {
  const t = useTexts();
  const { title, email, kept, hasTexts, phone, wishes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="narrow page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{t("wishes.lead", { email })}</p>
      {kept && !answer && (
        <Notice tone="good">
          <p role="status">{t(kept === "codigo" ? "phone.sent" : "wishes.kept")}</p>
        </Notice>
      )}
      <Section title={t("wishes.kinds")}>
        <MailWishesForm {...wishes} />
      </Section>
      {(hasTexts || phone) && <OwnPhone phone={phone} refusal={answer ?? null} />}
      <Section title={t("wishes.always")}>
        <ul>
          {(["code", "money", "decision"] as const).map((what) => (
            <li key={what}>{t(`wishes.always.${what}`)}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
