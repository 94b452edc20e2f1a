import type { Money } from "#app/domain/money/money.ts";
import { colours } from "./look.ts";

type Props = { given: Money; match: Money; givenWords: string; matchWords: string };

const stripes = 48;
const cell = { height: "22px", fontSize: "1px", lineHeight: "22px", padding: 0 };

/**
 * The twin: what people gave is solid ink, what the matcher added the same bar striped in gold. Stripes are cells, so
 * that programs which drop backgrounds with pictures show them too; the words below say the same.
 */
export function TwinBar({ given, match, givenWords, matchWords }: Props) {
  const solid = solidCells({ given: given.amount, match: match.amount });
  return (
    <div style={{ margin: "0 0 20px" }}>
      <table
        role="presentation"
        width="100%"
        cellPadding={0}
        cellSpacing={0}
        data-skip-in-text="true"
        style={{ borderCollapse: "collapse", tableLayout: "fixed", border: `1px solid ${colours.ink}` }}
      >
        <tbody>
          <tr>
            {solid > 0 && (
              <td colSpan={solid} style={{ ...cell, backgroundColor: colours.ink }}>
                &nbsp;
              </td>
            )}
            {Array.from({ length: stripes - solid }, (_, index) => solid + index).map((place) => (
              <td
                key={place}
                style={{ ...cell, backgroundColor: place % 2 === 0 ? colours.gold : colours.goldPale }}
              >
                &nbsp;
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Legend colour={colours.ink} words={givenWords} />
      {match.amount > 0n && <Legend colour={colours.gold} words={matchWords} isStriped />}
    </div>
  );
}

function Legend({
  colour,
  words,
  isStriped = false,
}: {
  colour: string;
  words: string;
  isStriped?: boolean;
}) {
  const mark = {
    display: "inline-block",
    width: isStriped ? "4px" : "14px",
    height: "14px",
    backgroundColor: colour,
  };
  return (
    <p style={{ margin: "8px 0 0", fontSize: "16px", lineHeight: "22px", color: colours.ink }}>
      <span style={{ ...mark, marginRight: isStriped ? "1px" : "8px" }} />
      {isStriped && <span style={{ ...mark, marginRight: "1px" }} />}
      {isStriped && <span style={{ ...mark, marginRight: "8px" }} />}
      {words}
    </p>
  );
}

/** How many of the bar's 48 parts are solid: 25.00 given and 25.00 of match are 24; what there is shows at least one part. */
export function solidCells({ given, match }: { given: bigint; match: bigint }): number {
  const sum = given + match;
  if (sum === 0n || match === 0n) return stripes;
  if (given === 0n) return 0;
  const parts = Number((given * BigInt(stripes)) / sum);
  return Math.min(stripes - 1, Math.max(1, parts));
}
