import { Button } from "@react-email/components";
import { colours } from "./look.ts";

/** The one main act of an e-mail. */
export function MainButton({ href, children }: { href: string; children: string }) {
  return (
    <Button
      href={href}
      style={{
        backgroundColor: colours.achiote,
        color: "#ffffff",
        borderRadius: "8px",
        padding: "13px 22px",
        fontSize: "17px",
        fontWeight: 700,
        margin: "8px 0 20px",
      }}
    >
      {children}
    </Button>
  );
}
