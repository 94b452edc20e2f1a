import { Link } from "@remix-run/react";
import { Tag } from "#app/components/tag.tsx";
import type { GuideTask } from "#app/domain/campaign/guide.ts";
import { useTexts } from "#app/i18n/locale-context.tsx";

type Props = { id: string; guide: readonly { task: GuideTask; isDone: boolean }[] };

/** Where each task is done, from the page of the campaign; null: before it is live alone. */
const places: Record<GuideTask, string | null> = {
  story: null,
  budget: null,
  share: "/compartir",
  circle: "/compartir",
  thank: "/avance#gracias",
  answer: "/preguntas",
  news: "/novedades",
  halfway: "/compartir",
  evidence: "/respaldos",
};

/** A short school of campaigning: what to do next and why, done by what really happened. */
export function GuideList({ id, guide }: Props) {
  const t = useTexts();
  const next = guide.find(({ isDone }) => !isDone)?.task;
  return (
    <ol className="guide">
      {guide.map(({ task, isDone }) => (
        <li key={task}>
          <details open={task === next}>
            <summary>
              {t(`guide.${task}`)} {isDone && <Tag tone="good">{t("guide.done")}</Tag>}
            </summary>
            <p>{t(`guide.${task}.why`)}</p>
            {!isDone && places[task] !== null && (
              <p>
                <Link to={`/panel/campanas/${id}${places[task]}`}>{t(`guide.${task}.act`)}</Link>
              </p>
            )}
          </details>
        </li>
      ))}
    </ol>
  );
}
