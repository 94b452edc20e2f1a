import type { ReviewedField } from "#app/domain/campaign/campaign-version.ts";
import type { MailLocale } from "#app/domain/ports/mail-writer.ts";

/** How the fields of a campaign are called. */
export const reviewedFieldWords: Record<MailLocale, Record<ReviewedField, string>> = {
  es: {
    title: "Título",
    summary: "En una frase",
    story: "Historia",
    sector: "Rubro",
    province: "Provincia o departamento",
    canton: "Cantón o distrito",
    publicName: "Nombre que verá la gente",
    picture: "Foto",
    deadline: "Último día",
    goal: "Meta",
    budget: "Presupuesto",
  },
  en: {
    title: "Title",
    summary: "In one sentence",
    story: "Story",
    sector: "Sector",
    province: "Province or department",
    canton: "Canton or district",
    publicName: "Name that people will see",
    picture: "Picture",
    deadline: "Last day",
    goal: "Goal",
    budget: "Budget",
  },
};
