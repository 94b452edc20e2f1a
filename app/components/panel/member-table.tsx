import { Form } from "@remix-run/react";
import type { Role } from "#app/domain/access/actor.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";
import { Table } from "../table.tsx";

type Member = {
  personId: string;
  organisationId: string;
  organisation: string;
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
  isYou: boolean;
  mayEnd: boolean;
};

/** Everybody with a role, each with the way to take it away for who may; nobody takes their own. */
export function MemberTable({ members }: { members: readonly Member[] }) {
  const t = useTexts();
  const maySome = members.some(({ mayEnd }) => mayEnd);
  return (
    <Table
      isRecords
      caption={t("people.title")}
      columns={[
        { name: t("people.name"), isName: true },
        { name: t("people.email"), isName: true },
        { name: t("people.organisation"), isName: true },
        { name: t("people.role") },
        { name: t("safety.factor") },
        ...(maySome ? [{ name: t("safety.sessions.act") }] : []),
      ]}
      rows={members.map((member) => [
        member.name,
        member.email,
        member.organisation,
        t(`panel.role.${member.role}`),
        t(member.hasSecondFactor ? "people.factor.on" : "people.factor.off"),
        ...(maySome
          ? [member.isYou ? t("people.you") : member.mayEnd && <EndMembership key="end" member={member} />]
          : []),
      ])}
    />
  );
}

function EndMembership({ member: { personId, organisationId, role, name } }: { member: Member }) {
  const t = useTexts();
  return (
    <details>
      <summary>{t("people.end")}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="person" value={personId} />
        <input type="hidden" name="organisation" value={organisationId} />
        <input type="hidden" name="role" value={role} />
        <TextField
          name="reason"
          id={`reason-${personId}-${organisationId}-${role}`}
          label={t("people.reset.reason")}
          maxLength={500}
          required
        />
        <Button
          name="intent"
          value="end-membership"
          aria-label={t("people.endOf", { name, role: t(`panel.role.${role}`) })}
        >
          {t("people.end.act")}
        </Button>
      </Form>
    </details>
  );
}
