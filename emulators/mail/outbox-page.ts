import { escapeHtml, pageOf } from "../page.ts";
import type { Message } from "./mailbox.ts";

export type Language = "es" | "en";

const WORDS = {
  es: {
    title: "Bandeja de salida de prueba",
    notice: "Aquí quedan los correos que la plataforma habría enviado. No sale ninguno.",
    none: "Todavía no hay correos.",
    search: "Ver solo los correos para",
    filter: "Filtrar",
    all: "Ver todos",
    noSubject: "(sin asunto)",
    to: "Para",
    from: "De",
    sent: "Fecha",
    copies: "Copia",
    files: "Adjuntos",
    html: "Como se ve",
    text: "Como texto",
    noText: "Este correo no tiene versión de texto.",
    noHtml: "Este correo no tiene versión con formato.",
    back: "Volver a la bandeja",
    missing: "No encontramos este correo",
  },
  en: {
    title: "Test outbox",
    notice: "The e-mails that the platform would have sent stay here. None leaves.",
    none: "No e-mails yet.",
    search: "Show only e-mails to",
    filter: "Filter",
    all: "Show all",
    noSubject: "(no subject)",
    to: "To",
    from: "From",
    sent: "Date",
    copies: "Copy",
    files: "Attachments",
    html: "As it looks",
    text: "As text",
    noText: "This e-mail has no text version.",
    noHtml: "This e-mail has no formatted version.",
    back: "Back to the outbox",
    missing: "We cannot find this e-mail",
  },
} as const;

export function languageFor(accepted: string | undefined): Language {
  return accepted?.toLowerCase().startsWith("en") ? "en" : "es";
}

/** `2026-11-23 08:55:10 UTC`: the same for every reader. */
function timeText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${escapeHtml(timeText(iso))}</time>`;
}

export function outboxPage(
  messages: readonly Message[],
  { language, to }: { language: Language; to: string },
): string {
  const words = WORDS[language];
  const rows = messages.map(
    (message) => `<li><a href="messages/${message.id}">${escapeHtml(message.subject || words.noSubject)}</a>
<br>${words.to}: ${escapeHtml(message.to.join(", "))}
<br><span class="quiet">${time(message.createdAt)}</span></li>`,
  );
  const list = rows.length === 0 ? `<p>${words.none}</p>` : `<ul class="plain">${rows.join("\n")}</ul>`;
  const body = `<h1>${words.title}</h1>
<p class="notice">${words.notice}</p>
<form class="card" method="get" action="./"><label for="to">${words.search}</label>
<input id="to" name="to" type="email" value="${escapeHtml(to)}" autocomplete="off">
<button>${words.filter}</button>${to === "" ? "" : `<a class="back" href="./">${words.all}</a>`}</form>
<section class="card" aria-label="${words.title}">${list}</section>`;
  return pageOf({ language, title: words.title, body, wide: true });
}

/** One message. Its HTML stands in a frame without scripts, forms or the page's origin; links there open a new tab. */
export function messagePage(message: Message, { language }: { language: Language }): string {
  const words = WORDS[language];
  const subject = message.subject || words.noSubject;
  const files = message.attachments
    .map(({ filename, sizeBytes }) => `${escapeHtml(filename)} (${sizeBytes} B)`)
    .join(", ");
  const copies = [...message.cc, ...message.bcc].join(", ");
  const frame =
    message.html === null
      ? `<p>${words.noHtml}</p>`
      : `<iframe title="${escapeHtml(subject)}" src="${message.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
  const body = `<a class="back" href="../">${words.back}</a>
<h1>${escapeHtml(subject)}</h1>
<dl><dt>${words.to}</dt><dd>${escapeHtml(message.to.join(", "))}</dd>
<dt>${words.from}</dt><dd>${escapeHtml(message.from)}</dd>
<dt>${words.sent}</dt><dd>${time(message.createdAt)}</dd>
${copies === "" ? "" : `<dt>${words.copies}</dt><dd>${escapeHtml(copies)}</dd>`}
${files === "" ? "" : `<dt>${words.files}</dt><dd>${files}</dd>`}</dl>
<section class="card"><h2>${words.html}</h2>${frame}</section>
<section class="card"><h2>${words.text}</h2>${message.text === null ? `<p>${words.noText}</p>` : `<pre>${linked(message.text)}</pre>`}</section>`;
  return pageOf({ language, title: subject, body, wide: true });
}

/** Web addresses in plain text become links, so that a sign-in or receipt can be followed. */
function linked(text: string): string {
  return escapeHtml(text).replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}

export function missingPage({ language }: { language: Language }): string {
  const words = WORDS[language];
  return pageOf({
    language,
    title: words.missing,
    body: `<h1>${words.missing}</h1><a class="back" href="../">${words.back}</a>`,
  });
}

/** A message's links open in a new tab, outside the frame. */
export function framedHtml(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

/** The frame's own document may show styles and pictures, and nothing else: no scripts, forms or requests for data. */
export const MESSAGE_FRAME_HEADERS: Record<string, string> = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; font-src data: https:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
