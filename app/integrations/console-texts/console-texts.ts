import type { TextSender } from "#app/domain/ports/text-sender.ts";

/** Prints short texts instead of sending them, for demonstrations: never a whole number. */
export function createConsoleTexts(print: (line: string) => void): TextSender {
  return {
    async send({ to, channel, text }) {
      print(`${channel} to •••${to.slice(-3)}: ${text}`);
      return { ok: true };
    },
  };
}
