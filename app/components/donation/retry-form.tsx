import { Form } from "@remix-run/react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";
import { Notice } from "../notice.tsx";

type Typed = {
  amount: string;
  promisedMatch: string;
  accessToken: string;
  email: string;
  name: string;
  isAnonymous: boolean;
  message: string;
  tip: string;
  otherTip: string;
  coversFee: boolean;
};

/** The payment page could not be opened: the same donation is tried again, with its match still held. */
export function RetryForm({ typed, error }: { typed: Typed; error?: string }) {
  const t = useTexts();
  const { isAnonymous, coversFee, ...texts } = typed;
  return (
    <Form method="post">
      <Notice tone="warning" isAlert title={t("donate.notStarted")}>
        <p>{error}</p>
      </Notice>
      {Object.entries(texts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isAnonymous && <input type="hidden" name="isAnonymous" value="si" />}
      {coversFee && <input type="hidden" name="coversFee" value="si" />}
      <p className="acts">
        <Button look="main">{t("donate.retry")}</Button>
      </p>
    </Form>
  );
}
