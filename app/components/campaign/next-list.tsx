import { useTexts } from "#app/i18n/locale-context.tsx";

/** What a campaign waits for, a line for each; `next` in words. */
export function NextList({ next }: { next: readonly string[] }) {
  const t = useTexts();
  if (next.length === 0) return t("helping.next.none");
  return (
    <div>
      {next.map((step) => (
        <div key={step}>{step}</div>
      ))}
    </div>
  );
}
