import type { Text } from "../text.ts";

export const rights = {
  "rights.title": "Sus datos y permisos",
  "rights.lead": "Qué guardamos de usted, qué nos permitió, y cómo pedir que lo borremos.",
  "rights.data": "Todo lo que guardamos",
  "rights.data.why":
    "Su nombre y correo, dónde entró, lo que escribió, sus campañas y cuentas de cobro, y los aportes hechos desde su correo.",
  "rights.data.get": "Descargar mis datos (JSON)",
  "consents.title": "Lo que usted permitió",
  "consents.lead":
    "Cada permiso, con su fecha y las palabras que leyó. Lo que retira deja de valer de inmediato.",
  "consents.none": "Todavía no dio ningún permiso",
  "consents.none.why":
    "Aquí verá, por ejemplo, cuándo aceptó las condiciones de una campaña o si permitió mostrar sus fotos.",
  "consents.what": "Qué",
  "consents.when": "Cuándo",
  "consents.state": "Cómo está",
  "consents.given": "Vale",
  "consents.withdrawn": "Retirado",
  "consents.act": "Cambiar",
  "consents.kind.pictures": "Mostrar las fotos de «{campaign}»",
  "consents.kind.news": "Recibir novedades de «{campaign}»",
  "consents.kind.news.all": "Recibir novedades de cualquier campaña",
  "consents.kind.terms": "Las condiciones al enviar «{campaign}» a revisión",
  "consents.kind.help": "Que {organisation} ayude con «{campaign}»",
  "consents.kind.help_submit": "Que {organisation} envíe «{campaign}» a revisión",
  "consents.words": "Lo que leyó",
  "consents.withdraw": "Retirar",
  "consents.withdrawOf": "Retirar: {what}",
  "consents.stays": "Queda para lo ya hecho",
  "consents.text.terms.2026-11":
    "Al enviarla a revisión acepto las condiciones: lo que escribo es verdad, uso el dinero para lo que dice el presupuesto, muestro en qué se gastó y devuelvo lo que no se haya usado bien.",
  "consents.text.help.2026-11":
    "Permito que las personas de esta organización vean y cambien el borrador, vean lo que falta y presenten respaldos por mí. No pueden cambiar mi cuenta de cobro ni confirmar que recibí dinero. Puedo retirarlo cuando quiera.",
  "consents.text.help_submit.2026-11":
    "Permito que también envíen la campaña a revisión por mí, y con eso acepten las condiciones.",
  "erasure.title": "Pedir que borren mis datos",
  "erasure.why":
    "Borramos su nombre, su correo, sus mensajes y comentarios, sus formas de entrar y su cuenta de cobro. Donde estaba su nombre dirá que es anónimo.",
  "erasure.stays":
    "Los montos, fechas y recibos quedan en el libro por ley, sin decir de quién son. No se puede deshacer.",
  "erasure.ask": "Enviarme el enlace para borrar mis datos",
  "erasure.sure": "Entiendo que no se puede deshacer.",
  "erasure.sure.missing": "Marque la casilla para seguir.",
  "erasure.sent":
    "Le enviamos un enlace a {email}. Vale 24 horas. Nada se borra hasta que usted lo abra y confirme.",
  "erasure.sent.gift":
    "Enviamos un enlace al correo con el que se hizo este aporte. Vale 24 horas. Nada se borra hasta que se abra y se confirme.",
  "erasure.gift.title": "Borrar mis datos de donante",
  "erasure.gift.lead":
    "Vale para todos los aportes hechos desde el mismo correo, y para su cuenta si tiene una. Este enlace seguirá mostrando el monto y el recibo, sin su nombre.",
  "erasure.gift.link": "Borrar mis datos",
  "erasure.gift.done": "De este aporte ya no guardamos nombre ni correo.",
  "erasure.confirm.title": "Borrar sus datos ahora",
  "erasure.confirm.lead": "Es el último paso. Se borra lo que guardamos de {email}:",
  "erasure.confirm.gifts": {
    one: "nombre, correo y mensaje de un aporte",
    other: "nombre, correo y mensaje de {count} aportes",
  },
  "erasure.confirm.account": "su cuenta, sesiones y llaves de acceso, y su cuenta de cobro",
  "erasure.confirm.campaigns": {
    one: "la historia, las fotos y su nombre en una campaña; su título y sus montos quedan",
    other: "la historia, las fotos y su nombre en {count} campañas; sus títulos y montos quedan",
  },
  "erasure.confirm.comments": "sus comentarios y los correos que le enviamos",
  "erasure.confirm.act": "Borrar mis datos para siempre",
  "erasure.confirm.not": "No, dejar todo como está",
  "erasure.done.title": "Sus datos ya no están",
  "erasure.done":
    "Le enviamos un último correo que dice qué se borró y qué queda hasta cuándo. Gracias por haber estado aquí.",
  "erasure.over.title": "Este enlace ya no vale",
  "erasure.over": "Vale 24 horas, y solo el último que pidió. Nada se borró; puede pedir otro.",
  "erasure.refusal.not_allowed": "Entre otra vez para pedirlo.",
  "erasure.refusal.unknown_donation": "No encontramos ese aporte.",
  "erasure.refusal.forgotten_before": "Ya no guardamos nada de eso.",
  "erasure.refusal.too_many":
    "Lo pidió cinco veces hoy. Busque el correo que ya le enviamos, o pruebe mañana.",
  "erasure.refusal.link_is_over": "El enlace ya no vale. Nada se borró.",
  "erasure.hindered": "Todavía no se puede: hay dinero o decisiones que necesitan saber quién es usted.",
  "erasure.until": "Al menos hasta el {date}.",
  "erasure.hindrance.gift_open": "Un pago suyo está en curso.",
  "erasure.hindrance.gift_held": "Una persona está mirando un aporte suyo.",
  "erasure.hindrance.gift_disputed": "Un banco disputa un aporte suyo y hay que poder responderle.",
  "erasure.hindrance.refund_open": "Una devolución está pedida o en camino: le avisaremos cuando llegue.",
  "erasure.hindrance.gift_may_return":
    "Una campaña a la que aportó sigue abierta: mientras no termine, su dinero puede volver a usted.",
  "erasure.hindrance.hand_gift_waiting":
    "Un aporte suyo en efectivo o por transferencia espera confirmación.",
  "erasure.hindrance.role_held":
    "Tiene un rol que mueve o revisa dinero de otras personas. Pida primero a operación que se lo quite.",
  "erasure.hindrance.role_proposed": "Le están dando un rol: espere a que se decida.",
  "erasure.hindrance.campaign_running":
    "Su campaña no ha terminado: hay aportes que cuidar, tramos por pagar o un informe por entregar.",
  "erasure.hindrance.campaign_money_open":
    "De una campaña suya que terminó quedan devoluciones, disputas o desembolsos abiertos.",
  "erasure.hindrance.campaign_owes": "Su campaña debe dinero que hay que devolver.",
  "erasure.hindrance.cash_in_hand": "Tiene efectivo de donantes que todavía no está en el banco.",
  "erasure.hindrance.sign_in_first":
    "Su cuenta está protegida con un segundo paso. Entre y pídalo en «Sus datos y permisos».",
  "erasure.happened": "Personas que pidieron ser olvidadas",
  "erasure.happened.lead": "Cuándo pasó y cuánto se vació. De quién era, no se guarda.",
  "erasure.happened.none": "Nadie lo ha pedido.",
  "erasure.happened.at": "Cuándo",
  "erasure.happened.gifts": "Aportes",
  "erasure.happened.campaigns": "Campañas",
} satisfies Record<string, Text>;
