import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { SelectField, TextField } from "../field.tsx";

type Choices = { id: string; name: string }[];
type Props = {
  organisations: Choices;
  calls: { id: string; title: string; matcher: string }[];
  /** What was typed into the form that was refused, and the words for it by field. */
  typed: Record<string, string> | null;
  errors: Record<string, string>;
};

/** The two ways to help somebody: with a campaign that they have, or by beginning one for them. */
export function OfferHelpForms({ organisations, calls, typed, errors }: Props) {
  const t = useTexts();
  const of = (intent: string) => (typed?.intent === intent ? { typed, errors } : { typed: {}, errors: {} });
  const invite: { typed: Record<string, string>; errors: Record<string, string> } = of("invite");
  const begin: { typed: Record<string, string>; errors: Record<string, string> } = of("begin");
  const choices = organisations.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <details className="sheet" open={typed?.intent === "invite"}>
        <summary>{t("helping.invite")}</summary>
        <p>{t("helping.invite.lead")}</p>
        <Form method="post">
          <TextField
            {...{ name: "email", id: "invite-email", type: "email", autoComplete: "off" }}
            label={t("helping.email")}
            error={invite.errors.email}
            defaultValue={invite.typed.email}
            required
          />
          <Organisation {...{ choices, id: "invite-organisation" }} />
          <Button name="intent" value="invite">
            {t("helping.invite.act")}
          </Button>
        </Form>
      </details>
      {calls.length > 0 && (
        <details className="sheet" open={typed?.intent === "begin"}>
          <summary>{t("helping.begin")}</summary>
          <p>{t("helping.begin.lead")}</p>
          <Form method="post">
            <TextField
              {...{ name: "email", id: "begin-email", type: "email", autoComplete: "off" }}
              label={t("helping.email")}
              error={begin.errors.email}
              defaultValue={begin.typed.email}
              required
            />
            <TextField
              {...{ name: "name", id: "begin-name", autoComplete: "off", maxLength: 120 }}
              label={t("helping.name")}
              error={begin.errors.name}
              defaultValue={begin.typed.name}
              required
            />
            <TextField
              {...{ name: "title", id: "begin-title", maxLength: 80 }}
              label={t("edit.title")}
              error={begin.errors.title}
              defaultValue={begin.typed.title}
              required
            />
            <SelectField
              {...{ name: "call", id: "begin-call" }}
              label={t("panel.call")}
              error={begin.errors.call}
              choices={calls.map(({ id, title, matcher }) => ({ value: id, label: `${title} · ${matcher}` }))}
              defaultValue={begin.typed.call}
            />
            <Organisation {...{ choices, id: "begin-organisation" }} />
            <Button name="intent" value="begin">
              {t("helping.begin.act")}
            </Button>
          </Form>
        </details>
      )}
    </>
  );
}

/** In whose name; who helps for one alone chooses nothing. */
function Organisation({ choices, id }: { choices: { value: string; label: string }[]; id: string }) {
  const t = useTexts();
  if (choices.length === 1) return <input type="hidden" name="organisation" value={choices[0]!.value} />;
  return (
    <SelectField {...{ name: "organisation", id }} label={t("helping.organisation")} choices={choices} />
  );
}
