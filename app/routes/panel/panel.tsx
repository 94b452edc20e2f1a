import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { requireSignedIn } from "#app/auth/session.server.ts";
import { Button, ButtonLink } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { AccountLinks } from "#app/components/panel/account-links.tsx";
import { DemoLinks } from "#app/components/panel/demo-links.tsx";
import { OwnCampaigns } from "#app/components/panel/own-campaigns.tsx";
import { OwnOrganisation } from "#app/components/panel/own-organisation.tsx";
import { Section } from "#app/components/section.tsx";
import { Table } from "#app/components/table.tsx";
import { isOperator } from "#app/domain/access/actor.ts";
import { localeOfRequest } from "#app/i18n/locale.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { nextStepInWords } from "#app/i18n/next-step-in-words.ts";
import { translate } from "#app/i18n/translate.ts";
import { readPanelHome } from "#app/queries/panel/panel-home.server.ts";
import { countRolesWaiting } from "#app/queries/panel/roles-waiting.server.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  pageMeta({ title: data?.title ?? "", isPrivate: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn(context, request);
  const locale = localeOfRequest(request);
  const organisationIds = person.roles
    .filter(({ role }) => role !== "operator")
    .map(({ organisationId }) => organisationId);
  const home = await readPanelHome(context.db, { personId: person.personId, organisationIds });
  return {
    title: translate(locale, "panel.title"),
    name: person.name,
    email: person.email,
    roles: person.roles.map(({ role, organisation }) => ({ role, organisation })),
    isOperator: isOperator(person.actor),
    isMatcher: person.roles.some(({ role }) => role === "matcher"),
    isFacilitator: person.roles.some(({ role }) => role === "facilitator"),
    rolesWaiting: person.roles.length > 0 ? await countRolesWaiting(context.db.sql, person.actor) : 0,
    isDemo: context.env.appEnv === "demo",
    calls: home.calls,
    campaigns: home.campaigns.map(({ next, ...campaign }) => ({
      ...campaign,
      next: next.map((step) => nextStepInWords(step, { currency: campaign.raised.currency, locale })),
    })),
  };
}

export default function Panel() {
  const t = useTexts();
  const page = useLoaderData<typeof loader>();
  return (
    <div className="wide page">
      <h1>{t("panel.hello", { name: page.name })}</h1>
      {page.roles.length > 0 && (
        <p className="small">
          {page.roles
            .map(({ role, organisation }) => `${t(`panel.role.${role}`)} · ${organisation}`)
            .join(" — ")}
        </p>
      )}
      {(page.isOperator || page.isFacilitator) && (
        <Section title={t("panel.operation")}>
          <p>{t("panel.operation.lead")}</p>
          <ButtonLink to="/panel/operacion">{t("panel.operation.open")}</ButtonLink>
        </Section>
      )}
      {page.isFacilitator && (
        <Section title={t("helping.title")}>
          <ButtonLink to="/panel/acompanamiento">{t("helping.open")}</ButtonLink>
        </Section>
      )}
      {(page.isMatcher || page.calls.length > 0) && (
        <Section title={t("panel.calls")}>
          {page.calls.length === 0 ? (
            <EmptyState title={t("panel.noCalls")}>
              <p>{t("panel.noCalls.why")}</p>
            </EmptyState>
          ) : (
            <Table
              isRecords
              caption={t("panel.calls")}
              columns={[
                { name: t("panel.call"), isName: true },
                { name: t("panel.state") },
                { name: t("panel.waiting"), isNumber: true },
              ]}
              rows={page.calls.map(({ id, title, state, waiting }) => [
                <Link key={id} to={`/panel/convocatorias/${id}`}>
                  {title}
                </Link>,
                t(`panel.callState.${state as "draft"}`),
                waiting,
              ])}
            />
          )}
          {page.isMatcher && (
            <p className="act-line">
              <ButtonLink to="/panel/convocatorias/nueva">{t("panel.newCall")}</ButtonLink>
            </p>
          )}
        </Section>
      )}
      {(page.roles.length === 0 || page.campaigns.length > 0) && <OwnCampaigns campaigns={page.campaigns} />}
      {page.roles.length > 0 && <OwnOrganisation {...page} />}
      <Section title={t("panel.account")}>
        <p>{page.email}</p>
        <AccountLinks hasCampaigns={page.campaigns.length > 0} />
        {page.isDemo && <DemoLinks />}
        <Form method="post" action="/salir">
          <Button>{t("panel.signOut")}</Button>
        </Form>
      </Section>
    </div>
  );
}
