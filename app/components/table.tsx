import type { ReactNode } from "react";

type Column = {
  name: string;
  isNumber?: boolean;
  /** What people wrote: it may be one long word, and breaks anywhere rather than push other columns away. */
  isName?: boolean;
};

/** Rows under named columns; scrolls by itself where it is wider than the page. */
export function Table({
  caption,
  columns,
  rows,
  isRecords = false,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly ReactNode[][];
  /** On a phone each row stands by itself, every value beside the name of its column. */
  isRecords?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
    <section className={isRecords ? "table-frame records" : "table-frame"} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
              <th key={index} scope="col" className={isNumber ? "number" : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are
            <tr key={row}>
              {cells.map((cell, index) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells stay where they are
                  key={index}
                  className={classOf(columns[index])}
                  data-name={isRecords ? columns[index]?.name : undefined}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function classOf(column: Column | undefined): string | undefined {
  if (column?.isNumber) return "number";
  return column?.isName ? "name" : undefined;
}
