import type { Text } from "../text.ts";

/** Words about the news of campaigns. */
export const news = {
  "news.title": "Novedades",
  "news.of": "Novedades de «{campaign}»",
  "news.all": { one: "La novedad", other: "Las {count} novedades" },
  "news.others": "Todas las novedades",
  "news.none": "Todavía no hay novedades",
  "news.none.why": "Aquí va a contar {name} cómo avanza.",
  "news.told": "Lo que ya contó",
  "news.form.title": "Título de la novedad",
  "news.form.text": "Qué pasó",
  "news.form.text.hint":
    "Escriba como hablaría con quienes le ayudaron. Deje una línea en blanco entre párrafos.",
  "news.form.picture": "Foto {number}",
  "news.form.means": {
    one: "Se publica enseguida en su campaña y se envía por correo a una persona que aportó. Las fotos se ven en la página.",
    other:
      "Se publica enseguida en su campaña y se envía por correo a {count} personas que aportaron. Las fotos se ven en la página.",
  },
  "news.publish": "Publicar y enviar",
  "news.published": "Publicada. Los correos salen en los próximos minutos.",
  "news.notReady": "Falta algo; está marcado abajo. Nada se publicó todavía. Elija otra vez las fotos.",
  "news.readers": {
    one: "Sus novedades llegan a una persona que aportó.",
    other: "Sus novedades llegan a {count} personas que aportaron.",
  },
  "news.refused": { one: "Una prefirió no recibirlas.", other: "{count} prefirieron no recibirlas." },
  "news.undeliverable": {
    one: "Un correo no llega: la dirección no existe o marcó nuestros correos como no deseados.",
    other: "{count} correos no llegan: la dirección no existe o marcó nuestros correos como no deseados.",
  },
  "news.noneLeft":
    "Ya publicó {most} novedades en las últimas 24 horas. Espere un poco, para que quienes la apoyan las lean con ganas.",
  "news.mails": { one: "un correo enviado", other: "{count} correos enviados" },
  "news.waiting": { one: "uno por salir", other: "{count} por salir" },
  "news.withdraw": "Quitar",
  "news.withdrawn": "quitada",
  "news.refusal.not_public": "Podrá contar novedades cuando la campaña esté en línea.",
  "news.refusal.too_many_today":
    "Ya publicó bastante por hoy. Lo que escribió sigue aquí: guárdelo y publíquelo mañana.",
  "news.refusal.tells_who":
    "Su campaña está protegida, y esto dice quién es usted o dónde vive. Nada se publicó: escríbalo de otra manera.",
  "news.refusal.not_allowed": "Esto no le corresponde a su cuenta. Nada cambió.",
  "choice.title": "Novedades por correo",
  "choice.is.these": "Usted recibe las novedades de esta campaña.",
  "choice.is.not_these": "Usted ya no recibe las novedades de esta campaña.",
  "choice.is.none": "Usted ya no recibe novedades de ninguna campaña.",
  "choice.these": "Quiero recibir las novedades de esta campaña",
  "choice.not_these": "No quiero más novedades de esta campaña",
  "choice.none": "No quiero novedades de ninguna campaña",
  "choice.receipts": "Los correos sobre su dinero (recibos y devoluciones) le llegan siempre.",
} satisfies Record<string, Text>;
