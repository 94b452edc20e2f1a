import { useTexts } from "#app/i18n/locale-context.tsx";
import { Button } from "../button.tsx";

type Props = {
  /** Where the browser is told what to ask the device. */
  asks: string;
  intent: string;
  name: string;
  back?: string;
  error?: string | false | null;
};

/** One button that asks the device for a passkey. Shown only where the browser has them and scripts run. */
export function PasskeyForm({ asks, intent, name, back, error }: Props) {
  const t = useTexts();
  return (
    <>
      {error && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <form method="post" data-passkey={asks} className="apart" hidden>
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="answer" defaultValue="" />
        {back && <input type="hidden" name="back" value={back} />}
        <Button>{name}</Button>
        <output className="small" hidden>
          {t("passkey.notMade")}
        </output>
      </form>
      <script type="module" src="/passkeys.js" />
    </>
  );
}
