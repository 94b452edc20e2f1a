import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ChoiceGroup } from "#app/components/choice-group.tsx";
import { TextField } from "#app/components/field.tsx";
import { Section } from "#app/components/section.tsx";
import type { OwnPhone as Phone } from "#app/domain/news/phone.ts";
import { textChannels } from "#app/domain/ports/text-sender.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { phone: Phone | null; refusal: { kind: string; typed: string } | null };

/** The number that short texts go to: asked for, shown to be theirs by a code, and then how they come or not. */
export function OwnPhone({ phone, refusal }: Props) {
  const t = useTexts();
  const error = refusal && t(`phone.refused.${refusal.kind as "not_a_phone"}`);
  return (
    <Section title={t("phone.title")}>
      <p>{t("phone.why")}</p>
      {!phone && <AskForPhone error={error} typed={refusal?.typed} />}
      {phone && !phone.isConfirmed && (
        <Form method="post" className="stack">
          <TextField
            name="code"
            label={t("phone.code")}
            hint={t("phone.code.hint", { end: phone.end })}
            error={error}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={7}
          />
          <Button name="intent" value="confirm-phone">
            {t("phone.confirm")}
          </Button>
        </Form>
      )}
      {phone?.isConfirmed && (
        <Form method="post" className="stack">
          <p>{t("phone.is", { end: phone.end })}</p>
          <Channels chosen={phone.channel ?? "off"} values={[...textChannels, "off"]} />
          <Button name="intent" value="choose-channel">
            {t("phone.save")}
          </Button>
        </Form>
      )}
      {phone && (
        <Form method="post" className="act-line">
          <Button name="intent" value="forget-phone">
            {t("phone.forget")}
          </Button>
        </Form>
      )}
    </Section>
  );
}

function AskForPhone({ error, typed }: { error: string | null; typed?: string }) {
  const t = useTexts();
  return (
    <Form method="post" className="stack">
      <TextField
        name="phone"
        label={t("phone.number")}
        hint={t("phone.number.hint")}
        error={error}
        type="tel"
        autoComplete="tel"
        maxLength={30}
        defaultValue={typed}
      />
      <Channels chosen="sms" values={textChannels} />
      <Button name="intent" value="state-phone">
        {t("phone.send")}
      </Button>
    </Form>
  );
}

function Channels({ chosen, values }: { chosen: string; values: readonly ("sms" | "whatsapp" | "off")[] }) {
  const t = useTexts();
  return (
    <ChoiceGroup
      name="channel"
      legend={t("phone.channel")}
      chosen={chosen}
      choices={values.map((value) => ({ value, label: t(`phone.channel.${value}`) }))}
      isWide
    />
  );
}
