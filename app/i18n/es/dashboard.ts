import type { Text } from "../text.ts";

/** An entrepreneur's view of how the campaign goes, the guide, and thanks. */
export const dashboard = {
  "dash.title": "Cómo va mi campaña",
  "dash.outlook": "Hacia dónde va",
  "dash.expected": "Llegaría a",
  "dash.needed": "Hace falta por día",
  "dash.daysLeft": "Días que faltan",
  "dash.outlook.means":
    "Si la gente sigue aportando como en los últimos siete días, y sin contar contrapartida nueva. Es una cuenta, no una promesa.",
  "dash.outlook.young": "Cuando tenga tres días en línea le diremos a cuánto llegaría a este paso.",
  "dash.days": "Aportes por día",
  "dash.days.table": "Ver las cifras",
  "dash.day": "Día",
  "dash.days.none": "Todavía no hay aportes",
  "dash.days.none.why":
    "Los primeros vienen de quienes ya le conocen: escriba hoy a cinco personas, una por una.",
  "dash.visits": "De dónde llegan",
  "dash.visits.none": "Nadie ha abierto su página todavía. Compártala por WhatsApp: es lo que más trae.",
  "dash.visits.from": "Desde",
  "dash.visits.number": "Visitas",
  "dash.visits.means":
    "Contamos nosotros, sin seguir a nadie: no guardamos quién visitó ni usamos rastreadores.",
  "visit.whatsapp": "WhatsApp",
  "visit.facebook": "Facebook",
  "visit.instagram": "Instagram",
  "visit.tiktok": "TikTok",
  "visit.search": "Buscadores",
  "visit.email": "Correo",
  "visit.poster": "Código QR del cartel",
  "visit.widget": "Recuadro en otra página",
  "visit.esperanza": "Páginas de Esperanza",
  "visit.other": "Otras páginas",
  "visit.direct": "Enlace directo",
  "guide.title": "Guía de campaña",
  "guide.done": "hecho",
  "guide.story": "Cuente quién es, con una foto",
  "guide.story.why":
    "La gente aporta a personas. Una foto suya trabajando y tres párrafos —quién es, qué hace, qué cambia— convencen más que cualquier cifra.",
  "guide.story.act": "Mejorar mi historia",
  "guide.budget": "Diga en qué se usa cada dólar",
  "guide.budget.why":
    "Un presupuesto de al menos tres líneas muestra que sabe lo que cuesta su plan. También le servirá después para los respaldos.",
  "guide.budget.act": "Ver mi presupuesto",
  "guide.share": "Comparta por primera vez",
  "guide.share.why":
    "Nadie llega solo. El mensaje de WhatsApp está listo: envíelo a cada persona por su nombre, no a un grupo de cien.",
  "guide.share.act": "Abrir el mensaje de WhatsApp",
  "guide.circle": "Reúna su primer círculo de cinco personas",
  "guide.circle.why":
    "Quien no le conoce aporta cuando ve que otras personas ya lo hicieron. Empiece por familia, clientas y vecinos. Cada aporte suma contrapartida.",
  "guide.circle.act": "Compartir",
  "guide.thank": "Dé las gracias",
  "guide.thank.why":
    "Quien recibe las gracias cuenta su campaña a otros, y vuelve a aportar. Dos líneas con sus palabras bastan.",
  "guide.thank.act": "Agradecer ahora",
  "guide.answer": "Responda las preguntas",
  "guide.answer.why":
    "Una pregunta sin respuesta es un aporte que espera. Responda el mismo día, con sencillez y sin prometer de más.",
  "guide.answer.act": "Ver las preguntas",
  "guide.news": "Publique una novedad",
  "guide.news.why":
    "Muestre un avance con una foto: la máquina cotizada, la primera venta, la mitad de la meta. Llega por correo a quienes aportaron.",
  "guide.news.act": "Escribir una novedad",
  "guide.halfway": "Llegue a la mitad",
  "guide.halfway.why":
    "Al pasar la mitad todo se acelera. Avise que falta poco y diga cuánto: «faltan 12 personas» mueve más que «ayúdenme».",
  "guide.halfway.act": "Compartir lo que falta",
  "guide.evidence": "Guarde y muestre los respaldos",
  "guide.evidence.why":
    "Pida factura o recibo de todo y tómele una foto el mismo día. Con los respaldos se abre el siguiente tramo, y quien aportó confía.",
  "guide.evidence.act": "Subir respaldos",
  "thanks.title": "Personas por agradecer",
  "thanks.nobody": "Nadie espera las gracias ahora.",
  "thanks.text": "Sus palabras",
  "thanks.text.hint":
    "Llegan por correo a quienes aceptan novedades, y se ven en la página de cada aporte. No diga aquí datos personales.",
  "thanks.send": "Agradecer",
  "thanks.refusal.text_missing": "Escriba unas palabras.",
  "thanks.refusal.too_long": "Es demasiado largo: hasta 600 letras.",
  "thanks.refusal.tells_who": "Su campaña está protegida y esto dice quién es. Cámbielo.",
  "thanks.refusal.nobody_waits": "Ya agradeció a todas las personas.",
  "thanks.waiting": {
    one: "Un aporte espera su agradecimiento.",
    other: "{count} aportes esperan su agradecimiento.",
  },
  "thanks.sent": { one: "Agradeció un aporte.", other: "Agradeció {count} aportes." },
  "dash.visits.all": { one: "Una visita en total.", other: "{count} visitas en total." },
} satisfies Record<string, Text>;
