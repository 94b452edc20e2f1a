import { allocate } from "#app/domain/money/allocate.ts";
import { lesser } from "#app/domain/money/lesser.ts";
import type { Draw, FundPosition } from "./book.ts";
import type { DrawRule } from "./terms.ts";

/**
 * Draws an amount from what the funds have available; together they must have that much. Sequential: from each in order
 * until done. Proportional: largest remainder over what is available, equal remainders in fund order: 10.00 from funds with
 * 30.00 and 10.00 takes 7.50 and 2.50.
 */
export function drawFromFunds(
  funds: readonly FundPosition[],
  { amount, rule }: { amount: bigint; rule: DrawRule },
): Draw[] {
  const stock = funds.map((fund) => ({ fund: fund.id, amount: fund.available }));
  return rule === "sequential" ? takeInOrder(stock, amount) : takeByShare(stock, amount);
}

/**
 * Which part of a donation's draws returns. Sequential: out of the funds in reverse order, so that the first fund is kept
 * longest. Proportional: largest remainder over what each fund has in this donation.
 */
export function giveBack(
  draws: readonly Draw[],
  { amount, rule, funds }: { amount: bigint; rule: DrawRule; funds: readonly FundPosition[] },
): Draw[] {
  const stock = sortByFunds(draws, funds);
  const taken =
    rule === "sequential" ? takeInOrder([...stock].reverse(), amount) : takeByShare(stock, amount);
  return sortByFunds(taken, funds);
}

/** Two lists of draws as one, a fund at most once, in fund order; empty ones are left out. */
export function mergeDraws(
  first: readonly Draw[],
  second: readonly Draw[],
  funds: readonly FundPosition[],
): Draw[] {
  const sums = new Map<string, bigint>();
  for (const { fund, amount } of [...first, ...second]) sums.set(fund, (sums.get(fund) ?? 0n) + amount);
  const merged = [...sums].map(([fund, amount]) => ({ fund, amount }));
  return sortByFunds(
    merged.filter((draw) => draw.amount !== 0n),
    funds,
  );
}

function sortByFunds(draws: readonly Draw[], funds: readonly FundPosition[]): Draw[] {
  const order = new Map(funds.map((fund, index) => [fund.id, index]));
  return [...draws].sort((a, b) => order.get(a.fund)! - order.get(b.fund)!);
}

function takeInOrder(stock: readonly Draw[], amount: bigint): Draw[] {
  let left = amount;
  const taken: Draw[] = [];
  for (const { fund, amount: there } of stock) {
    const part = lesser(there, left);
    if (part > 0n) taken.push({ fund, amount: part });
    left -= part;
  }
  if (left > 0n) throw new Error(`draw: ${left} more than there is`);
  return taken;
}

function takeByShare(stock: readonly Draw[], amount: bigint): Draw[] {
  const parts = allocate(
    amount,
    stock.map((draw) => draw.amount),
  );
  return stock.map(({ fund }, index) => ({ fund, amount: parts[index]! })).filter((draw) => draw.amount > 0n);
}
