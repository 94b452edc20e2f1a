import type { Text } from "../text.ts";

/** Giving: the amount, what the match adds, who gives, and what may go wrong. */
export const donation = {
  "donate.title": "Aportar a {campaign}",
  "donate.heading": "Su aporte",
  "donate.amount": "¿Cuánto quiere aportar?",
  "donate.otherAmount": "Otro monto",
  "donate.otherAmount.hint": "Por ejemplo {example}",
  "donate.seeMatch": "Ver lo que suma la contrapartida",
  "donate.nothingYet": "Todavía no se cobra nada: primero se ve lo que suma la contrapartida.",
  "donate.change": "Cambiar el monto",
  "donate.gift": "Su aporte: {amount} ({words}).",
  "donate.match": "Contrapartida: {amount}. Queda reservada mientras paga.",
  "donate.email": "Correo electrónico",
  "donate.email.hint": "Para el recibo y las noticias de la campaña. No se publica.",
  "donate.email.missing": "Falta el correo: allí llega el recibo.",
  "donate.email.wrong": "El correo no parece completo. Se escribe como nombre@correo.com.",
  "donate.name": "Nombre (opcional)",
  "donate.name.hint": "Así aparece en la lista de aportes. Sin nombre, el aporte es anónimo.",
  "donate.anonymous": "Que mi nombre no se publique",
  "donate.anonymous.hint": "En la lista pública se leerá “Anónimo”.",
  "donate.message": "Mensaje (opcional)",
  "donate.message.hint": "Se publica con el aporte, salvo en campañas protegidas. Hasta 280 caracteres.",
  "donate.tooLong": "Es demasiado largo: hasta {most} caracteres.",
  "donate.tip": "Propina para la plataforma (opcional)",
  "donate.tip.hint": "No cambia lo que recibe la campaña ni la contrapartida.",
  "donate.tip.none": "Sin propina",
  "donate.tip.percent": "{percent} % ({amount})",
  "donate.otherTip": "Otra propina",
  "donate.fee": "Cubrir también la comisión de la tarjeta: {amount} (estimada)",
  "donate.fee.hint": "Si no se cubre, la paga la plataforma. La campaña recibe lo mismo.",
  "donate.pay": "Ir a pagar",
  "donate.payAgain": "Aceptar y pagar",
  "donate.pay.hint": "Sigue la página segura de pago con tarjeta, donde se ve el total antes de confirmar.",
  "donate.retry": "Probar otra vez",
  "donate.notStarted": "No se cobró nada",
  "donate.matchChanged": "La contrapartida cambió",
  "donate.cancelled": "No se cobró nada",
  "donate.cancelled.says": "Volvió sin pagar. Puede elegir de nuevo el monto cuando quiera.",
  "donate.closed": "Esta campaña no recibe aportes ahora",
  "donate.closed.says":
    "Terminó su plazo o está en pausa. En su página se ve qué sigue; hay otras campañas que sí reciben aportes.",
  "donate.stale": "Este formulario está incompleto. No se cobró nada: elija otra vez el monto.",
  "donate.refused.campaign_not_open": "La campaña acaba de dejar de recibir aportes.",
  "captcha.title": "Comprobación de que es una persona",
  "captcha.why":
    "Alguien prueba tarjetas robadas en esta campaña. Por eso, hasta el {until}, pedimos comprobar que quien aporta es una persona.",
  "captcha.noScript":
    "Su navegador tiene JavaScript apagado, y esta comprobación lo necesita. Enciéndalo y recargue la página; o vuelva después del {until}: entonces se puede aportar sin él. No se cobró nada.",
  "donate.refused.person_not_shown":
    "Falta la comprobación de que es una persona, o ya no vale. Lo que escribió sigue aquí: hágala abajo y siga. No se cobró nada.",
  "donate.refused.captcha_away":
    "La comprobación de que es una persona no responde ahora. Lo que escribió sigue aquí: hágala otra vez en un minuto. No se cobró nada.",
  "donate.refused.too_many_attempts":
    "Desde aquí se intentó muchas veces en poco tiempo. No se cobró nada; espere una hora y pruebe otra vez.",
  "donate.refused.payments_away":
    "La página de pago no respondió. La contrapartida prometida queda guardada para usted por unos minutos: pruebe otra vez.",
  "donate.refused.match_changed":
    "Se mostró una contrapartida de {promised} y ahora es de {available}: desde entonces pudieron llegar otros aportes, contar los que usted ya hizo, o cambiar las reglas. No se cobró nada. Si está de acuerdo, siga adelante.",
  "amount.empty": "Elija o escriba un monto.",
  "amount.not_a_number": "El monto se escribe con números, por ejemplo {example}.",
  "amount.wrong_decimal_mark": "Aquí los decimales se escriben con “{mark}”, por ejemplo {example}.",
  "amount.too_many_decimals":
    "Como mucho dos decimales, por ejemplo {example}. Si quiso escribir miles, escríbalos sin signo.",
  "amount.zero": "El monto tiene que ser mayor que cero.",
  "amount.negative": "El monto se escribe sin signo menos.",
  "amount.too_large": "El monto es demasiado grande.",
  "amount.amount_too_small": "El aporte más pequeño es de {bound}.",
  "amount.amount_too_large": "El aporte más grande por internet es de {bound}. Para más, escríbanos.",
  "offer.becomes": "Sus {gift} se convierten en {together}",
  "offer.alone": "Sus {gift} llegan enteros a la campaña, sin contrapartida",
  "offer.waits": "La contrapartida está condicionada: se gana cuando la campaña cumpla su condición.",
} satisfies Record<string, Text>;
