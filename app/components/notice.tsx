import type { ReactNode } from "react";

type Notice = {
  tone?: "plain" | "good" | "warning";
  title?: string;
  children: ReactNode;
  isAlert?: boolean;
  /** The page opens here, without a script. */
  isFocused?: boolean;
};

/** Something to know before going on. `isAlert`: said at once by a screen reader. */
export function Notice({ tone = "plain", title, children, isAlert = false, isFocused = false }: Notice) {
  const focus = isFocused ? { tabIndex: -1, autoFocus: true } : {};
  return (
    <div className={`notice ${tone}`} role={isAlert ? "alert" : undefined} {...focus}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
