import { Form, Link } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { TextField } from "../field.tsx";

type Error = string | false | undefined;

/** The code that came by e-mail. */
export function SentCode({ email, back, error }: { email: string; back: string; error: Error }) {
  const t = useTexts();
  return (
    <Form method="post">
      <input type="hidden" name="email" value={email} />
      <input type="hidden" name="back" value={back} />
      <TextField
        name="code"
        label={t("signIn.code")}
        hint={t("signIn.codeHint")}
        error={error}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
      />
      <Button name="intent" value="code" look="main">
        {t("signIn.enter")}
      </Button>
      <p className="act-line">
        <Link to={`/ingresar?volver=${encodeURIComponent(back)}`}>{t("signIn.other")}</Link>
      </p>
    </Form>
  );
}

/** The address that a code is sent to. */
export function AskForCode({ back, error, typed }: { back: string; error: Error; typed?: string }) {
  const t = useTexts();
  return (
    <Form method="post">
      <input type="hidden" name="back" value={back} />
      <TextField
        name="email"
        label={t("signIn.email")}
        hint={t("signIn.emailHint")}
        error={error}
        type="email"
        autoComplete="email"
        defaultValue={typed}
        required
      />
      <Button name="intent" value="send" look="main">
        {t("signIn.send")}
      </Button>
    </Form>
  );
}
