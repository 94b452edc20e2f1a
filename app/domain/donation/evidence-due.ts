const soonMs = 3 * 86_400_000;

/** How urgent a dispute's evidence is: answered, its deadline past, or within three days; null: there is time, or no date is known. */
export function evidenceDue(
  { evidenceDueAt, isAnswered }: { evidenceDueAt: string | null; isAnswered: boolean },
  now: Date,
): "answered" | "overdue" | "soon" | null {
  if (isAnswered) return "answered";
  if (evidenceDueAt === null) return null;
  const left = Date.parse(evidenceDueAt) - now.getTime();
  if (left <= 0) return "overdue";
  return left <= soonMs ? "soon" : null;
}
