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
import { BankMovements } from "#app/components/panel/bank-movements.tsx";
import { isAbout, OpenBankLines } from "#app/components/panel/open-bank-lines.tsx";
import { StatementForm } from "#app/components/panel/statement-form.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { isTextKey, translate } from "#app/i18n/translate.ts";
import { readBankLines } from "#app/queries/panel/bank-lines.server.ts";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";
import { readForm } from "../read-form.ts";
import { handleStatement } from "./handle-statement.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: page?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, personId } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const { searchParams } = new URL(request.url);
  const count = (name: string) => Math.max(0, Number.parseInt(searchParams.get(name) ?? "0", 10) || 0);
  return {
    title: translate(localeOfRequest(request), "bank.title"),
    personId,
    imported: searchParams.has("nuevas") ? { fresh: count("nuevas"), known: count("conocidas") } : null,
    ...(await readBankLines(context.db)),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireSignedIn(context, request);
  if (!isOperator(actor)) notFound();
  const form = await readForm(request);
  const answer = await handleStatement(context, actor, form);
  if (!answer.ok) {
    const [id, reason, currency, mark] = ["id", "reason", "currency", "mark"].map((name) =>
      String(form.get(name) ?? "").slice(0, 200),
    );
    const isImport = form.get("intent") === "import";
    return data(
      {
        refusal: answer.refusal,
        file: isImport ? { currency: currency!, mark: mark! } : null,
        line: isImport ? null : { id: id!, reason: reason! },
      },
      { status: 422 },
    );
  }
  return redirect(`/panel/banco${answer.value}`);
}

export default function Bank() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const kind = answer?.refusal.kind;
  const line = answer?.line ?? null;
  const isTold = line !== null && page.open.some((one) => isAbout(line.id, one));
  const refusalKey = [`bank.refusal.${kind}`, `refusal.${kind}`].find(isTextKey);
  const said = t(refusalKey ?? "refusal.not_allowed", answer?.refusal.facts);
  return (
    <div className="wide page">
      <p className="small">
        <Link to="/panel/conciliacion">{t("reconciliation.title")}</Link>
      </p>
      <h1>{t("bank.title")}</h1>
      <p>{t("bank.lead")}</p>
      {answer && !isTold && (
        <Notice tone="warning" isAlert isFocused>
          <p>{said}</p>
        </Notice>
      )}
      {page.imported && !answer && (
        <Notice tone="good">
          <p role="status">
            {t("bank.imported", { count: page.imported.fresh, known: page.imported.known })}
          </p>
        </Notice>
      )}
      <StatementForm typed={answer?.file ?? null} />
      {page.lines > 0 && <p>{t("bank.matched", { count: page.lines, matched: page.matched })}</p>}
      <OpenBankLines open={page.open} personId={page.personId} typed={line && { ...line, said }} />
      <BankMovements {...page} />
    </div>
  );
}
