import type { Limit } from "#app/domain/matching/limit.ts";
import { accessChanged } from "./access-changed.ts";
import { evidenceInSpanish } from "./es-evidence.ts";
import { newsOfMoney } from "./news-of-money.ts";
import { refundByTransfer } from "./refund-by-transfer.ts";

const limits: Record<Limit, string> = {
  per_donation: "tope por aporte",
  per_donor_per_campaign: "tope por persona en una campaña",
  per_donor: "tope por persona en la convocatoria",
  per_campaign: "tope por campaña",
  funds_exhausted: "el fondo de contrapartida ya está comprometido",
  campaign_failed: "la campaña terminó sin llegar a su meta o fue cancelada",
  outside_window: "fuera de las fechas de la convocatoria",
  below_minimum: "por debajo del aporte mínimo que recibe contrapartida",
  expired: "la reserva venció",
  rejected: "una revisión decidió que no recibe contrapartida",
  gate_failed: "la campaña terminó sin cumplir su condición",
};

/** Spanish words of the e-mails. English has exactly these keys. */
export const es = {
  ...evidenceInSpanish,
  frame: {
    why: "Este correo habla de algo que pasó en Esperanza con esta dirección. No es publicidad.",
    tagline: "Lo que la gente aporta, multiplicado.",
  },
  limits,
  labels: {
    campaign: "Campaña",
    code: "Código del aporte",
    receipt: "Recibo",
    date: "Fecha",
    amount: "Aporte",
    tip: "Propina para la plataforma",
    feeCover: "Costo de procesamiento (estimado)",
    charged: "Total cobrado a la tarjeta",
    received: "Total recibido",
    refunded: "Aporte devuelto",
    goal: "Meta",
    raised: "Aportes",
    match: "Contrapartida",
    donors: "Personas que aportaron",
    total: "Total",
    tranche: "Tramo",
    giftBack: "Del aporte",
    tipBack: "De la propina",
    feeCoverBack: "Del costo de procesamiento",
    refundTotal: "Total de la devolución",
    reviewer: "Quién revisó",
  },
  twin: {
    citizens: (amount: string) => `Aportes de la gente: ${amount}`,
    gift: (amount: string) => `Su aporte: ${amount}`,
    match: (amount: string, matcher: string) => `Contrapartida de ${matcher}: ${amount}`,
  },
  signInCode: {
    subject: (code: string) => `${code} es el código para entrar a Esperanza`,
    preview: "Vale 10 minutos y sirve una sola vez.",
    title: "Código para entrar",
    lead: "Este es el código que se pidió para entrar a Esperanza con esta dirección:",
    valid: "Vale 10 minutos y sirve una sola vez.",
    never:
      "Esperanza nunca pide este código por teléfono, por WhatsApp ni en respuesta a un correo. A quien lo pida, no se lo dé.",
    ignore: "Si nadie lo pidió desde aquí, basta con borrar este mensaje: sin el código no se puede entrar.",
  },
  cardsTested: {
    subject: (campaign: string) => `Alguien prueba tarjetas en «${campaign}»`,
    title: "Alguien prueba tarjetas",
    lead: (refused: number, campaign: string) =>
      `En un cuarto de hora se rechazaron ${refused} tarjetas en «${campaign}», más de las que se aceptaron.`,
    done: (until: string) =>
      `Cada pago con muchas tarjetas rechazadas se cierra solo y su contrapartida queda libre. Hasta el ${until} la campaña recibe pocos aportes por hora.`,
    act: "Mire en Stripe los pagos que sí pasaron y devuelva los que no parezcan de quien dice ser. Si sigue, pause la campaña.",
    button: "Ver las señales de fraude",
  },
  payoutReturned: {
    subject: (amount: string) => `No pudimos entregarle ${amount}: revise su cuenta`,
    subjectForCash: (amount: string) => `No pudimos entregarle ${amount}: su código ya no sirve`,
    subjectForOperator: (amount: string, name: string) => `Volvió un desembolso: ${amount} de ${name}`,
    title: "Su dinero no llegó a su cuenta",
    titleForCash: "Su código ya no sirve",
    titleForOperator: "Volvió un desembolso",
    lead: (amount: string, campaign: string) =>
      `Le enviamos ${amount} de su campaña «${campaign}» y nos los devolvieron.`,
    leadForOperator: (amount: string, name: string, campaign: string) =>
      `Quedó registrado que volvieron ${amount} de ${name}, de la campaña «${campaign}».`,
    safe: "Su dinero está a salvo y sigue siendo suyo. Se lo enviamos otra vez.",
    reason: (reason: string) => `Motivo: ${reason}`,
    sentTo: (place: string) => `Lo enviamos a: ${place}.`,
    whatToDo: "Qué hacer ahora",
    steps: [
      "1. Entre a Esperanza y revise su cuenta de cobro: el nombre, el documento, el banco y el número.",
      "2. Si algo está mal, corríjalo ahí mismo. Después de un cambio esperamos 72 horas antes de enviar, por seguridad.",
      "3. Si todo está bien, pregunte en su banco si la cuenta recibe transferencias, y responda a este correo.",
    ],
    cashSteps: [
      "1. Entre a Esperanza y revise que su nombre y su documento estén bien. Si los cambia, esperamos 72 horas antes de enviar, por seguridad.",
      "2. Cuando enviemos el dinero otra vez, verá ahí un código nuevo.",
    ],
    stepsForOperator: [
      "1. El dinero está otra vez en el banco, y la liberación espera que se pague.",
      "2. Pida a la persona que revise su cuenta de cobro: ya le escribimos. Nunca le pida el número por teléfono ni por correo.",
      "3. Cuando la cuenta esté bien, páguelo en un lote nuevo o a mano.",
    ],
    buttonForOperator: "Ver los desembolsos",
  },
  holdDecided: {
    subject: (campaign: string) => `Ya revisamos su aporte a «${campaign}»`,
    title: "Ya revisamos su aporte",
    matched: (amount: string, campaign: string) =>
      `Todo está en orden: sus ${amount} ya cuentan en «${campaign}».`,
    rejected: (amount: string, campaign: string) => `Sus ${amount} se quedan completos en «${campaign}».`,
    match: (amount: string, matcher: string) => `Tienen ${amount} de contrapartida del fondo de ${matcher}.`,
    noMatch: (matcher: string) =>
      `Una persona revisó el aporte y decidió, por las reglas de la convocatoria, que no recibe contrapartida del fondo de ${matcher}.`,
    keep: "Si está bien así, no tiene que hacer nada: su aporte se queda en la campaña.",
  },
  giftsHeld: {
    subject: (count: number): string =>
      count === 1 ? "1 aporte retenido espera su decisión" : `${count} aportes retenidos esperan su decisión`,
    why: "Hay señas de que quien aporta es quien emprende, o de que varias personas son una sola. El dinero está a salvo; su contrapartida no cuenta todavía.",
    act: "Mire cada uno, hable con quien haga falta y decida con un motivo. Mientras uno espere, su campaña no puede terminar.",
    button: "Ver los aportes retenidos",
  },
  accessChanged: accessChanged.es,
  ...newsOfMoney.es,
  refundByTransfer: refundByTransfer.es,
  payoutAccountChanged: {
    subject: (isChange: boolean): string =>
      isChange ? "Cambió la cuenta donde recibe su dinero" : "Ya tenemos la cuenta donde recibe su dinero",
    subjectForOperator: (name: string) => `${name} cambió su cuenta de cobro`,
    title: "Su cuenta de cobro",
    titleForOperator: "Cambió una cuenta de cobro",
    lead: (moment: string, account: string) =>
      `El ${moment} quedó registrado en Esperanza que sus desembolsos van a: ${account}.`,
    leadForOperator: (name: string, moment: string, account: string) =>
      `El ${moment} ${name} registró otra cuenta de cobro: ${account}.`,
    cash: (masked: string) => `efectivo en una agencia, con el documento ${masked}`,
    account: (bank: string, masked: string) => `${bank}, cuenta ${masked}`,
    cooling: (until: string) =>
      `Por seguridad, hasta el ${until} no enviamos dinero a la cuenta nueva ni a la anterior.`,
    notYouTitle: "¿No fue usted?",
    notYou:
      "Responda a este correo cuanto antes o llame a quien le acompaña: bloqueamos el cambio y vuelve su cuenta anterior. Cambie también la contraseña de su correo, porque con él se entra a Esperanza.",
    never: "Nunca le pedimos el número completo de su cuenta por teléfono, por WhatsApp ni por correo.",
    act: "Si algo no le cuadra, hable con la persona por un medio que ya conocía y bloquee el cambio antes de que pase ese plazo.",
    button: "Ver mi cuenta de cobro",
    buttonForOperator: "Ver los cambios de cuenta",
  },
  bookBroken: {
    subject: (count: number) =>
      count === 1 ? "Una promesa del libro no se cumple" : `${count} promesas del libro no se cumplen`,
    title: "El libro no cuadra",
    lead: (moment: string) => `En la revisión del ${moment} no se cumplió:`,
    stopped: "Desde ahora no se libera ni se desembolsa nada, hasta que una revisión salga bien.",
    button: "Ver las promesas del libro",
  },
  sealHead: {
    subject: (block: string) => `La huella del libro de hoy: bloque ${block}`,
    title: "La huella del libro de hoy",
    lead: (entries: string, block: string, moment: string) =>
      `${entries} asientos están sellados hasta el bloque ${block}, del ${moment}. Esta es su huella:`,
    keep: "Guarde este correo. Quien verifique el libro o una exportación con esta huella sabrá si alguien cambió algo de lo que había hasta hoy.",
    button: "Ver el sello",
  },
  donationReceipt: {
    subject: (amount: string, campaign: string) => `Recibo de su aporte de ${amount} a «${campaign}»`,
    title: "Gracias por su aporte",
    leadHeld: (amount: string, name: string) => `Recibimos sus ${amount} para ${name}.`,
    held: "Antes de sumar la contrapartida, una persona revisa algunos datos. Su aporte está a salvo y la contrapartida sigue reservada; le escribiremos con lo que decida.",
    leadMatched: (amount: string, sum: string, name: string) =>
      `Sus ${amount} se convierten en ${sum} para ${name}.`,
    leadAlone: (amount: string, name: string) => `Sus ${amount} son para ${name}.`,
    matchTitle: "Cómo se calculó la contrapartida",
    rule: (ratio: string, amount: string, entitled: string) =>
      `La regla es ${ratio} a 1: a un aporte de ${amount} le corresponden ${entitled}.`,
    limited: (entitled: string, match: string, limit: string) => `${entitled} → ${match}: ${limit}.`,
    noMatch: (limit: string) => `Este aporte no recibe contrapartida: ${limit}.`,
    earned: "Está ganada: ya es de la campaña.",
    untilGoal: "Es de la campaña si llega a su meta; si no, vuelve al fondo.",
    conditional: "Está condicionada: se gana cuando la campaña cumple su condición.",
    missingDonors: (count: number) =>
      count === 1 ? "Falta 1 persona que aporte." : `Faltan ${count} personas que aporten.`,
    missingRaised: (amount: string) => `Faltan ${amount} en aportes.`,
    nextTitle: "Qué pasa ahora",
    nextAllOrNothing: (date: string, goal: string) =>
      `La campaña recibe aportes hasta el ${date}. Si con la contrapartida ganada llega a su meta de ${goal}, el dinero se entrega por tramos, con respaldos de cada gasto. Si no llega, se devuelve todo: aporte, propina y costo de procesamiento.`,
    nextKeep: (date: string) =>
      `La campaña recibe aportes hasta el ${date} y se queda con lo reunido. El dinero se entrega por tramos, con respaldos de cada gasto.`,
    nextOpen: "El dinero se entrega por tramos, con respaldos de cada gasto.",
    page: "En la página de su aporte está lo que va pasando con el dinero, asiento por asiento. El recibo, en PDF, está en esa misma página.",
    button: "Ver mi aporte",
    personal: "El enlace es personal: abre la página sin contraseña.",
  },
  campaignFunded: {
    subject: (campaign: string) => `«${campaign}» llegó a su meta`,
    preview: (sum: string) => `Reunió ${sum}.`,
    title: "¡La campaña llegó a su meta!",
    lead: (name: string, sum: string) => `${name}: la campaña reunió ${sum}, entre aportes y contrapartida.`,
    nextTitle: "Qué pasa ahora",
    tranches: (shares: string) =>
      `El dinero se entrega por tramos: hasta ${shares}. Para el primero no hay que pedir nada: el equipo lo propone y el socio de la convocatoria lo aprueba.`,
    evidence:
      "Conviene guardar desde ya facturas, notas de venta y fotos de lo que se compre: con ellas se abre el tramo siguiente.",
    thanks: "Un mensaje corto a quienes aportaron vale mucho: creyeron en la campaña antes que nadie.",
    button: "Ver la campaña",
  },
  trancheReleased: {
    subject: (total: string, campaign: string) => `Se liberaron ${total} para «${campaign}»`,
    title: (position: number, of: number) => `Tramo ${position} de ${of} liberado`,
    lead: (total: string) => `Dos personas revisaron el tramo y lo aprobaron. Corresponden ${total}:`,
    position: (position: number, of: number) => `${position} de ${of}`,
    nextTitle: "Qué pasa ahora",
    transfer:
      "La transferencia se prepara a la cuenta registrada. Al llegar, pedimos confirmar en Esperanza que se recibió completa.",
    evidence:
      "El tramo siguiente se abre con los respaldos de cómo se usó este: facturas, notas de venta o fotos.",
    last: "Con este tramo queda entregado todo. Falta el informe final.",
    button: "Ver la campaña",
  },
  refundDecided: {
    subject: (total: string) => `Le devolvemos ${total}`,
    title: "Devolución en camino",
    lead: (total: string, campaign: string) => `Se devuelven ${total} de su aporte a «${campaign}».`,
    reasons: {
      donor_request: "Así se pidió desde esta dirección.",
      operator: "Lo decidió el equipo de Esperanza.",
      reviewed:
        "Una persona del equipo de Esperanza revisó el aporte, y después de la revisión vuelve entero.",
      campaign_failed: "La campaña terminó sin llegar a su meta; por eso vuelve todo a quienes aportaron.",
      campaign_cancelled: "La campaña fue cancelada; por eso vuelve todo a quienes aportaron.",
      campaign_over: "El pago llegó cuando la campaña ya había terminado.",
      late_match: "Recibió menos contrapartida de la prometida, y se pidió de vuelta desde su página.",
    },
    note: (note: string) => `Motivo: ${note}`,
    matchTitle: "Qué pasa con la contrapartida",
    matchReturned: (amount: string, matcher: string) =>
      `${amount} de contrapartida vuelven al fondo de ${matcher}, para otras campañas.`,
    matchLeft: (amount: string) => `${amount} se quedan con la campaña, por la parte que no se devuelve.`,
    noMatch: "Este aporte no tenía contrapartida.",
    when: "El dinero vuelve a la misma tarjeta. El banco suele mostrarlo entre 5 y 10 días después.",
    whenByTransfer: "Se paga por transferencia. Escríbanos a qué cuenta.",
    button: "Ver mi aporte",
  },
  refundDeclined: {
    subject: (campaign: string) => `Sobre la devolución de su aporte a «${campaign}»`,
    title: "Su aporte se queda en la campaña",
    lead: (campaign: string) => `Usted pidió de vuelta su aporte a «${campaign}». Esta vez no se devuelve.`,
    reply: (reply: string) => `Motivo: ${reply}`,
    again: "Si algo cambió o no está de acuerdo, escríbanos o pídalo otra vez desde la página de su aporte.",
    button: "Ver mi aporte",
  },
  lateMatch: {
    subject: (campaign: string) => `Su aporte a «${campaign}» llegó tarde: usted decide`,
    title: "Su aporte llegó, pero tarde",
    lead: (amount: string, campaign: string) =>
      `Sus ${amount} para «${campaign}» llegaron cuando la reserva de su contrapartida ya había vencido.`,
    why: (matcher: string) =>
      `En el fondo de ${matcher} quedaba menos de lo que se le había prometido al aportar.`,
    promised: "Contrapartida prometida",
    given: "Contrapartida que recibió",
    choiceTitle: "Usted decide",
    keep: "Si está bien así, no tiene que hacer nada: su aporte se queda en la campaña con la contrapartida que recibió.",
    takeBack: (until: string) =>
      `Si no, puede pedir todo de vuelta hasta el ${until}, con un botón en la página de su aporte.`,
    button: "Ver mi aporte",
  },
  reviewDecided: {
    subjects: {
      approved: (campaign: string) => `Aprobada: «${campaign}»`,
      changes_asked: (campaign: string) => `«${campaign}» necesita algunos cambios`,
      rejected: (campaign: string) => `Sobre la revisión de «${campaign}»`,
    },
    titles: {
      approved: "La campaña fue aprobada",
      changes_asked: "Faltan algunos cambios",
      rejected: "La campaña no fue aceptada",
    },
    leads: {
      approved: (reviewer: string) => `${reviewer} revisó la campaña y la aprobó.`,
      changes_asked: (reviewer: string) => `${reviewer} revisó la campaña y pide cambios antes de aprobarla.`,
      rejected: (reviewer: string) => `${reviewer} revisó la campaña y no la aceptó.`,
    },
    commentTitle: "El comentario",
    next: {
      approved:
        "Ya está publicada y recibe aportes. Lo que más ayuda en los primeros días es contarlo a la gente conocida.",
      changes_asked:
        "Nada se perdió: el borrador está como se envió. Después de los cambios se envía otra vez.",
      rejected: "El comentario dice por qué. El borrador se guarda y se puede consultar.",
    },
    opens: (day: string) => `Se publica el ${day}, como usted eligió. Le avisaremos.`,
    button: "Abrir la campaña",
  },
};

export type MailWords = typeof es;
