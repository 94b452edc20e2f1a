import type { Text } from "../text.ts";

/** The first page, and how it works. */
export const home = {
  "home.title": "Un aporte llama a otro",
  "home.lead":
    "Emprendedoras y emprendedores de Ecuador y Perú presentan su plan. Por cada aporte de la gente, un fondo de contrapartida suma: cuanto más consiguen con su propio trabajo, más capital semilla reciben.",
  "home.act": "Ver campañas",
  "home.example":
    "Alguien aporta {gift}. La contrapartida suma otro tanto: {together} para una máquina de coser.",
  "home.given": "Aportado por personas",
  "home.matched": "Sumado por la contrapartida",
  "home.campaigns": "Cierran pronto",
  "home.allCampaigns": "Ver todas las campañas",
  "home.noCampaigns": "Ahora no hay campañas abiertas",
  "home.noCampaigns.why":
    "Las próximas aparecen aquí apenas se publican. Mientras tanto puede ver las convocatorias y sus resultados.",
  "home.calls": "Convocatorias abiertas",
  "steps.title": "En tres pasos",
  "steps.one": "Un plan con presupuesto",
  "steps.one.says": "Cada campaña cuenta qué hará, para qué es el dinero y cuánto falta.",
  "steps.two": "Su aporte, y su par",
  "steps.two.says":
    "Antes de pagar se ve cuánto suma la contrapartida y, si no suma más, por qué. Esa promesa se respeta.",
  "steps.three": "El dinero llega por tramos",
  "steps.three.says": "Se entrega cuando se cumple lo que cada tramo pide, y queda escrito en el libro.",
  "how.title": "Cómo funciona",
  "how.lead":
    "Esperanza une aportes de personas con un fondo de contrapartida, por reglas publicadas que no cambian hacia atrás.",
  "how.sign": "Cómo leer las barras",
  "how.sign.crowd": "Lo que dieron las personas: tinta llena.",
  "how.sign.match": "Lo que sumó la contrapartida, ya ganado: trama dorada.",
  "how.sign.conditional":
    "Contrapartida condicionada: trama abierta. Es de la campaña cuando cumpla su condición.",
  "how.conditional": "¿Qué es una contrapartida condicionada?",
  "how.conditional.says":
    "Muchas convocatorias piden una condición, por ejemplo veinte donantes. Hasta cumplirla, la contrapartida queda apartada para la campaña; al cumplirla, está ganada. Si la campaña termina sin cumplirla, vuelve al fondo.",
  "how.limits": "¿Por qué a veces suma menos?",
  "how.limits.says":
    "Las reglas pueden tener topes por aporte, por persona o por campaña, y el fondo puede acabarse. Siempre se dice cuál fue el motivo, antes de pagar y en el recibo.",
  "how.fail": "¿Y si la campaña no llega a su meta?",
  "how.fail.says":
    "En las campañas de todo o nada, los aportes se devuelven completos, con propina y comisión incluidas. La contrapartida vuelve al fondo. En las de «todo suma», la campaña recibe lo que reunió, y la contrapartida que haya ganado; su página dice cuál es.",
  "how.tranches": "¿Cuándo recibe el dinero la persona?",
  "how.tranches.says":
    "Por tramos, después de que la campaña quede financiada. Un tramo puede pedir respaldos de cómo se gastó el anterior. Cada entrega la propone una persona y la aprueba otra.",
  "how.fees": "¿Cuánto cuesta?",
  "how.fees.says":
    "La comisión de la tarjeta la paga la plataforma, y el aporte llega entero a la campaña; en algunas convocatorias la paga la campaña, y su página lo dice. Quien quiera puede cubrirla o dejar una propina. Nada viene marcado de antemano.",
  "how.privacy": "¿Se publica mi nombre?",
  "how.privacy.says":
    "Solo si se escribe y no se marca el aporte como anónimo. El correo nunca se publica: sirve para el recibo y las noticias de la campaña.",
  "how.book": "¿Qué es el libro?",
  "how.book.says":
    "Un registro contable de doble entrada donde nada se borra: una corrección es un asiento nuevo. Cada donante ve los asientos de su aporte.",
} satisfies Record<string, Text>;
