import { colours } from "./look.ts";

/** A label with its value; `isSum` sets it off as the last line of a sum. */
export type FactRow = { label: string; value: string; isSum?: boolean };

/** Labels and values, one line each. */
export function FactsTable({ rows }: { rows: FactRow[] }) {
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ borderCollapse: "collapse", margin: "0 0 20px" }}
    >
      <tbody>
        {rows.map(({ label, value, isSum = false }) => (
          <tr key={label}>
            <td style={{ ...cellStyle(isSum), color: colours.quiet, paddingRight: "16px" }}>{label}: </td>
            <td
              align="right"
              style={{ ...cellStyle(isSum), color: colours.ink, fontWeight: isSum ? 700 : 400 }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellStyle(isSum: boolean) {
  return {
    padding: "8px 0",
    fontSize: "16px",
    lineHeight: "22px",
    verticalAlign: "top" as const,
    fontVariantNumeric: "tabular-nums",
    borderTop: isSum ? `2px solid ${colours.ink}` : `1px solid ${colours.line}`,
  };
}
