import { Form } from "@remix-run/react";
import type { Role } from "#app/domain/access/actor.ts";
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
  mayDecide: boolean;
};
type Props = {
  proposals: readonly Proposal[];
  /** What may be proposed here; none: who reads alone. */
  places: readonly { organisationId: string; organisation: string; role: Role }[];
  personId: string;
  /** What was typed and refused, with the fault by field. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
};

/** A role is proposed by one person and given by another. */
export function MemberProposals({ proposals, places, personId, typed, errors }: Props) {
  const t = useTexts();
  const choices = places.map(({ organisationId, organisation, role }) => ({
    value: `${role} ${organisationId}`,
    label: `${t(`panel.role.${role}`)} · ${organisation}`,
  }));
  return (
    <Section title={t(places.length > 0 ? "people.adding" : "people.own")}>
      <p>{t(places.length > 0 ? "people.adding.lead" : "people.reading")}</p>
      {proposals.map(({ id, email, name, organisation, role, proposedBy, proposedById, mayDecide }) => (
        <div key={id} className="act-line">
          <span>
            {name} · {email} · {t(`panel.role.${role}`)} · {organisation} ·{" "}
            {t("people.proposedBy", { name: proposedBy })}
          </span>
          {mayDecide && <Decide id={id} subject="member" isOwn={proposedById === personId} />}
        </div>
      ))}
      {choices.length > 0 && (
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
            choices={choices}
            defaultValue={typed?.place}
          />
          <Button name="intent" value="propose-member">
            {t("people.propose")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
