import type { ReactNode } from "react";

/** Where there is nothing yet: why, and what can be done. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
