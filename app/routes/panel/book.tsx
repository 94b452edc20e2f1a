import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn, type SignedIn } from "#app/auth/session.server.ts";
import { Button } from "#app/components/button.tsx";
import { Notice } from "#app/components/notice.tsx";
import { AccountStatement } from "#app/components/panel/account-statement.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { formatMoment } from "#app/i18n/format-date.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useLocale, useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readStatementsShown } from "#app/queries/panel/account-statement.server.ts";
import { readBookCheck } from "#app/queries/panel/book-check.server.ts";
import { checkBook } from "#app/use-cases/book/check-book.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

function mayRead({ actor, roles }: SignedIn): boolean {
  return isOperator(actor) || roles.some(({ role }) => role === "auditor" || role === "matcher");
}

/** An operator reads every account, a matcher and its auditor those of their own funds and campaigns. */
function whoseAccounts({ actor, roles }: SignedIn): string[] | null {
  return isOperator(actor) ? null : roles.map(({ organisationId }) => organisationId);
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!mayRead(person)) notFound();
  const { searchParams } = new URL(request.url);
  const word = (name: string) => searchParams.get(name)?.trim() ?? "";
  const asked = { code: word("cuenta"), from: word("desde"), until: word("hasta") };
  return {
    asked,
    statements:
      asked.code === ""
        ? null
        : await readStatementsShown(context.db, { ...asked, organisations: whoseAccounts(person) }),
    title: translate(localeOfRequest(request), "checks.title"),
    mayCheck: isOperator(person.actor),
    ...(await readBookCheck(context.db)),
  };
}

/** An operator has the book checked now. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn(context, request);
  if (!isOperator(person.actor)) notFound();
  await checkBook(context);
  return redirect("/panel/libro");
}

export default function Book() {
  const t = useTexts();
  const locale = useLocale();
  const { asked, statements, checkedAt, promises, mayCheck } = useLoaderData<typeof loader>();
  const broken = promises.filter((promise) => promise.broken.length > 0).length;
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel">{t("panel.title")}</Link>
      </p>
      <h1>{t("checks.title")}</h1>
      <Notice tone={broken === 0 ? "good" : "warning"}>
        <p role="status">
          {checkedAt === null
            ? t("checks.never")
            : broken === 0
              ? t("checks.holds", { count: promises.length })
              : t("checks.broken", { count: broken })}
        </p>
        {checkedAt && <p>{t("checks.checkedAt", { moment: formatMoment(checkedAt, locale) })}</p>}
        {broken > 0 && <p>{t("refusal.book_broken")}</p>}
      </Notice>
      {mayCheck && (
        <Form method="post" className="acts">
          <Button>{t("checks.now")}</Button>
        </Form>
      )}
      <ul className="plain-list">
        {promises.map(({ name, sentence, broken: breaches, since }) => {
          const key = `checks.${name}`;
          return (
            <li key={name}>
              <strong>{breaches.length === 0 ? "✓" : "✗"}</strong> {isTextKey(key) ? t(key) : sentence}
              {since && <> · {t("checks.since", { moment: formatMoment(since, locale) })}</>}
              {breaches.map((breach) => (
                <p key={breach}>
                  <code>{breach}</code>
                </p>
              ))}
            </li>
          );
        })}
      </ul>
      <AccountStatement asked={asked} statements={statements} />
    </div>
  );
}
