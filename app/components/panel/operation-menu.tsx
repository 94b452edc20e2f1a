import { useTexts } from "#app/i18n/locale-context.tsx";
import { OperationLinks } from "./operation-links.tsx";

type Listed = { length: number };
type Props = {
  isOperator: boolean;
  reviews: Listed;
  queues: Record<
    | "tranches"
    | "evidence"
    | "payouts"
    | "onTheirWay"
    | "batches"
    | "returns"
    | "deposits"
    | "refunds"
    | "parked",
    Listed
  >;
  desk: Record<"disputes" | "requests" | "delayed" | "capital" | "recorded", Listed> | null;
};

/** The way through a long page: to each queue that has something, and to the pages beside it. */
export function OperationMenu({ isOperator, reviews, queues, desk }: Props) {
  const t = useTexts();
  const of = ({ length: count }: Listed) => ({ count });
  const places: [id: string, name: string, waiting: Listed][] = [
    ["tramos", t("operation.tranches", of(queues.tranches)), queues.tranches],
  ];
  if (desk)
    places.unshift(
      ["disputas", t("dispute.list", of(desk.disputes)), desk.disputes],
      ["pedidos", t("refundRequests.title", of(desk.requests)), desk.requests],
      ["demoradas", t("delayedRefunds.title"), desk.delayed],
    );
  if (isOperator)
    places.push(
      ["respaldos", t("spent.queue", of(queues.evidence)), queues.evidence],
      ["desembolsos", t("operation.payouts", of(queues.payouts)), queues.payouts],
      ["en-camino", t("operation.onTheirWay", of(queues.onTheirWay)), queues.onTheirWay],
      ["lotes", t("batch.waiting", of(queues.batches)), queues.batches],
      ["financiadores", t("operation.returns", of(queues.returns)), queues.returns],
      ["depositos", t("operation.deposits", of(queues.deposits)), queues.deposits],
      ["transferencias", t("operation.refunds", of(queues.refunds)), queues.refunds],
      ["avisos", t("operation.parked", of(queues.parked)), queues.parked],
      ["revisiones", t("operation.reviews", of(reviews)), reviews],
    );
  if (desk)
    places.push(
      ["pagos", t("owed.recorded", of(desk.recorded)), desk.recorded],
      ["capital", t("capital.title", of(desk.capital)), desk.capital],
    );
  const waiting = places.filter(([, , { length }]) => length > 0);
  return (
    <nav className="jump" aria-label={t("operation.menu")}>
      {waiting.length > 0 && (
        <ul>
          {waiting.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      <OperationLinks isOperator={isOperator} />
    </nav>
  );
}
