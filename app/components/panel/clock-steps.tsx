import { Form } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { useTexts } from "#app/i18n/locale-context.tsx";

const steps = ["hour", "day", "week", "month"] as const;

/** Buttons that move the demonstration's time on. `isAmongControls`: one comes back to the controls, not to the clock. */
export function ClockSteps({ isAmongControls = false }: { isAmongControls?: boolean }) {
  const t = useTexts();
  return (
    <Form method="post" action="/panel/reloj" className="act-line">
      {isAmongControls && <input type="hidden" name="back" value="controls" />}
      {steps.map((step) => (
        <Button key={step} name="step" value={step}>
          {t(`clock.${step}`)}
        </Button>
      ))}
    </Form>
  );
}
