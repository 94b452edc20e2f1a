import type { MailLocale } from "#app/domain/ports/mail-writer.ts";
import type { ErasureDoneFacts } from "#app/domain/ports/rights-mail.ts";
import { formatDay } from "#app/i18n/format-date.ts";
import { Frame } from "./components/frame.tsx";
import { subtitle, text, title } from "./components/look.ts";
import { erasure } from "./words/erasure.ts";

type Props = { locale: MailLocale; facts: ErasureDoneFacts };

/** The last mail to who was forgotten: what is gone, and what stays until when. */
export default function ErasureDone({ locale, facts }: Props) {
  const words = erasure[locale].done;
  const { gifts, campaigns, devicesUntil, papersUntil } = facts;
  const day = (moment: Date) => formatDay(moment.toISOString(), locale);
  const erased = [
    ...(gifts > 0 ? [words.gifts(gifts)] : []),
    ...(campaigns > 0 ? [words.campaigns(campaigns)] : []),
    words.others,
  ];
  const stays = [
    ...(papersUntil ? [words.book, words.papers(day(papersUntil))] : []),
    ...(devicesUntil ? [words.devices(day(devicesUntil))] : []),
    words.stripe,
  ];
  return (
    <Frame locale={locale} preview={words.lead}>
      <h1 style={title}>{words.title}</h1>
      <p style={text}>{words.lead}</p>
      <h2 style={subtitle}>{words.erased}</h2>
      {erased.map((line) => (
        <p style={text} key={line}>
          {line}
        </p>
      ))}
      <h2 style={subtitle}>{words.stays}</h2>
      {stays.map((line) => (
        <p style={text} key={line}>
          {line}
        </p>
      ))}
    </Frame>
  );
}

export function erasureDoneSubject({ locale }: Props): string {
  return erasure[locale].done.subject;
}

ErasureDone.PreviewProps = {
  locale: "es",
  facts: {
    gifts: 2,
    campaigns: 1,
    devicesUntil: new Date("2027-05-20T17:00:00Z"),
    papersUntil: new Date("2033-11-20T17:00:00Z"),
  },
} satisfies Props;
