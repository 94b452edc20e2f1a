import { Form } from "@remix-run/react";
import { organisationKindOf, type Role } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { SelectField, TextField } from "../field.tsx";
import { Section } from "../section.tsx";
import { Decide } from "./decide.tsx";

type Proposal = {
  id: string;
  email: string;
  name: string;
  organisation: string;
  role: Role;
  proposedBy: string;
  proposedById: string;
};
type Props = {
  proposals: readonly Proposal[];
  organisations: readonly { id: string; name: string; kind: string }[];
  personId: string;
  /** What was typed and refused, with the fault by field. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
};

/** A role is proposed by one operator and given by another. */
export function MemberProposals({ proposals, organisations, personId, typed, errors }: Props) {
  const t = useTexts();
  const roles = Object.keys(organisationKindOf) as Role[];
  const places = organisations.flatMap(({ id, name, kind }) =>
    roles
      .filter((role) => organisationKindOf[role] === kind)
      .map((role) => ({ value: `${role} ${id}`, label: `${t(`panel.role.${role}`)} · ${name}` })),
  );
  return (
    <Section title={t("people.adding")}>
      <p>{t("people.adding.lead")}</p>
      {proposals.map(({ id, email, name, organisation, role, proposedBy, proposedById }) => (
        <div key={id} className="act-line">
          <span>
            {name} · {email} · {t(`panel.role.${role}`)} · {organisation} ·{" "}
            {t("people.proposedBy", { name: proposedBy })}
          </span>
          <Decide id={id} subject="member" isOwn={proposedById === personId} />
        </div>
      ))}
      <Form method="post" className="sheet stack">
        <TextField
          name="name"
          label={t("people.name")}
          error={errors.name}
          defaultValue={typed?.name}
          maxLength={120}
          required
        />
        <TextField
          name="email"
          id="email-new"
          type="email"
          label={t("signIn.email")}
          error={errors.email}
          defaultValue={typed?.email}
          required
        />
        <SelectField
          name="place"
          label={t("people.role")}
          error={errors.place}
          choices={places}
          defaultValue={typed?.place}
        />
        <Button name="intent" value="propose-member">
          {t("people.propose")}
        </Button>
      </Form>
    </Section>
  );
}
