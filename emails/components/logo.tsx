import { colours } from "./look.ts";

const leaf = { width: "18px", height: "18px", fontSize: "1px", lineHeight: "1px" };
const hatch = `repeating-linear-gradient(135deg, ${colours.gold} 0 3px, ${colours.goldPale} 3px 6px)`;

/** Two leaves of one seedling, drawn with table cells: they need no picture to be loaded. */
export function Logo() {
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: "0 0 16px 12px" }}>
      <tbody>
        <tr>
          <td
            style={{ ...leaf, backgroundColor: colours.ink, borderRadius: "0 18px 0 18px" }}
            data-skip-in-text="true"
          >
            &nbsp;
          </td>
          <td style={{ width: "3px" }} data-skip-in-text="true" />
          <td
            style={{
              ...leaf,
              backgroundColor: colours.gold,
              backgroundImage: hatch,
              borderRadius: "18px 0 18px 0",
            }}
            data-skip-in-text="true"
          >
            &nbsp;
          </td>
          <td style={{ paddingLeft: "10px", fontSize: "20px", fontWeight: 700, color: colours.ink }}>
            Esperanza
          </td>
        </tr>
      </tbody>
    </table>
  );
}
