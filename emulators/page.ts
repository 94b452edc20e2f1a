import { createHash } from "node:crypto";

const ESCAPES: { [letter: string]: string } = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe for HTML, inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ESCAPES[letter]!);
}

const STYLE = `
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;background:#f3f4f1;color:#1c2421;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem 1rem 3rem}
main.wide{max-width:56rem}
.card{background:#fff;border:1px solid #d9ddd6;border-radius:.9rem;padding:1.25rem;margin:1rem 0}
h1{font-size:1.35rem;line-height:1.25;margin:.25rem 0 .5rem}
h2{font-size:1.05rem;margin:1.5rem 0 .5rem}
p{margin:.4rem 0}
.notice{background:#fff7df;border:1px solid #e6cf86;color:#5a4300;border-radius:.6rem;padding:.6rem .8rem;font-size:.95rem}
.error{background:#fdecea;border:1px solid #e2a49d;color:#7c1d13;border-radius:.6rem;padding:.6rem .8rem}
.amount{font-size:2rem;font-weight:700;margin:.2rem 0}
.quiet{color:#56605b;font-size:.93rem}
label{display:block;font-weight:600;margin:.9rem 0 .3rem}
input{width:100%;font:inherit;padding:.7rem .8rem;border:1px solid #8a948e;border-radius:.6rem;background:#fff;color:inherit}
button{display:block;width:100%;min-height:3rem;margin:.6rem 0 0;padding:.6rem .9rem;font:inherit;font-weight:600;text-align:left;border:1px solid #8a948e;border-radius:.6rem;background:#fff;color:inherit;cursor:pointer}
button.main{background:#14594a;border-color:#14594a;color:#fff}
button small{display:block;font-weight:400;opacity:.85}
a{color:#14594a}
a.back{display:inline-block;margin-top:1rem;padding:.5rem 0}
:focus-visible{outline:3px solid #d98b00;outline-offset:2px}
ul.plain{list-style:none;margin:0;padding:0}
ul.plain li{border-top:1px solid #e5e8e2;padding:.8rem 0}
ul.plain li:first-child{border-top:0}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem .9rem;margin:.6rem 0}
dt{color:#56605b}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:70vh;border:1px solid #d9ddd6;border-radius:.6rem;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:.93rem/1.5 ui-monospace,Menlo,Consolas,monospace;margin:0}
`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A whole page without scripts; works on a phone and when style is off. `body` is HTML already made safe. */
export function pageOf({
  language,
  title,
  body,
  wide = false,
}: {
  language: string;
  title: string;
  body: string;
  wide?: boolean;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body><main${wide ? ' class="wide"' : ""}>
${body}
</main></body>
</html>
`;
}

/** Headers of a page: nothing but its own style runs, forms may lead only to the page itself and `formTargets`. */
export function pageHeaders({
  formTargets = [],
  frames = "'none'",
}: {
  formTargets?: readonly string[];
  frames?: string;
} = {}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `frame-src ${frames}`,
    `form-action ${["'self'", ...formTargets].join(" ")}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  };
}
