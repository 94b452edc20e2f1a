/** Which e-mails a person wants. */
export const wishes = {
  "wishes.title": "Avisos por correo",
  "wishes.lead":
    "Elija qué correos le llegan a {email}. Los que hablan de su dinero o de su cuenta le llegan siempre.",
  "wishes.kept": "Listo, quedó guardado.",
  "wishes.kinds": "Lo que puede apagar",
  "wishes.kind.review-waiting": "Hay algo que espera mi revisión",
  "wishes.kind.review-waiting.hint":
    "Una campaña, unos respaldos o un informe final. En el panel lo ve de todos modos.",
  "wishes.kind.campaign-ending": "Mi campaña termina mañana",
  "wishes.kind.campaign-ending.hint": "Cómo va y qué pasa al final.",
  "wishes.kind.facilitator-digest": "El resumen de los lunes",
  "wishes.kind.facilitator-digest.hint": "Qué espera cada campaña a la que ayudo.",
  "wishes.news": "Novedades de las campañas a las que aporté",
  "wishes.news.hint":
    "También los agradecimientos de quien la lleva. Valen los aportes hechos con este correo.",
  "wishes.news.none": "No quiero novedades de ninguna campaña",
  "wishes.news.none.hint": "Vale también para las que apoye después.",
  "wishes.news.nowhere":
    "Un correo nuestro no llegó a esta dirección o fue marcado como no deseado: por eso no le enviamos novedades. Escríbanos si ya funciona.",
  "wishes.nothing": "Por ahora no le enviamos nada que se pueda apagar.",
  "wishes.save": "Guardar",
  "wishes.always": "Lo que llega siempre",
  "wishes.always.code":
    "Códigos para entrar y cambios en su seguridad: sin ellos otra persona podría entrar sin que usted lo sepa.",
  "wishes.always.money":
    "Recibos, devoluciones, tramos liberados, cuentas de cobro y respaldos que se piden: hablan de dinero suyo o a su cargo.",
  "wishes.always.decision":
    "Lo que se decide sobre su campaña o su aporte, y las preguntas que le hacen: alguien espera que usted lo sepa.",
} as const;
