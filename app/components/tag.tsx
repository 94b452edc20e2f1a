import type { ReactNode } from "react";

/** A word about the state of something. */
export function Tag({
  tone = "plain",
  children,
}: {
  tone?: "plain" | "good" | "warning";
  children: ReactNode;
}) {
  return <span className={`tag ${tone}`}>{children}</span>;
}
