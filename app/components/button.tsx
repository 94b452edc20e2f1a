import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

/** main: the one act of a page, in achiote. quiet: everything else. plain: what few ever do, beside each of many. */
export type ButtonLook = "main" | "quiet" | "plain";

type Button = ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook };

export function Button({ look = "quiet", type = "submit", ...rest }: Button) {
  return <button {...rest} type={type} className={`button ${look}`} />;
}

/** Looks like a button and leads somewhere. */
export function ButtonLink({
  to,
  look = "quiet",
  children,
}: {
  to: string;
  look?: ButtonLook;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`button ${look}`}>
      {children}
    </Link>
  );
}
