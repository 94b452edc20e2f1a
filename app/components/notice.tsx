import type { ReactNode } from "react";

type Notice = { tone?: "plain" | "good" | "warning"; title?: string; children: ReactNode; isAlert?: boolean };

/** Something to know before going on. `isAlert`: said at once by a screen reader. */
export function Notice({ tone = "plain", title, children, isAlert = false }: Notice) {
  return (
    <div className={`notice ${tone}`} role={isAlert ? "alert" : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
