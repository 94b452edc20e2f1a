import type { Text } from "../text.ts";

/** Words about campaigns whose entrepreneur is not named. */
export const protect = {
  "protect.title": "Protección",
  "protect.is": "Esta campaña está protegida",
  "protect.isNot": "Esta campaña no está protegida",
  "protect.means":
    "Si que la reconozcan le trae riesgo, proteja su campaña: la gente verá un nombre elegido por usted y su provincia. No verá su nombre, su correo, su cantón ni sus fotos, ni quién aportó y qué escribió: eso lo lee usted en «Cómo va mi campaña». Las novedades que digan quién es se retiran, y los comentarios que lo digan esperan a que usted los vea.",
  "protect.who":
    "Su nombre verdadero lo ven solo quienes revisan la campaña y quienes le pagan: la operación de Esperanza y el matcher de su convocatoria.",
  "protect.check":
    "Nadie puede quitar por usted lo que sus propios textos cuentan: no escriba su nombre, su dirección ni nada que permita encontrarla o encontrarlo. Quien ya vio la campaña antes puede recordarla.",
  "protect.name": "Nombre elegido",
  "protect.name.hint": "Uno que no sea el suyo, por ejemplo «La costurera del barrio».",
  "protect.begin": "Proteger la campaña",
  "protect.rename": "Cambiar el nombre elegido",
  "protect.end": "Dejar de proteger",
  "protect.end.title": "Dejar de proteger la campaña",
  "protect.end.means": "La gente vuelve a ver su cantón y sus fotos, y el nombre que ponga aquí.",
  "protect.end.name": "Nombre que verá la gente",
  "protect.tells":
    "Esto dice quién es usted o dónde vive, y la campaña está protegida. Escríbalo de otra manera.",
  "protect.refusal.not_allowed": "Esto no le corresponde a su cuenta. Nada cambió.",
  "protect.refusal.name_missing": "Escriba un nombre de hasta 80 letras. Nada cambió.",
  "protect.refusal.name_tells": "Ese nombre dice quién es. Elija otro. Nada cambió.",
  "protect.refusal.another_text": "El texto cambió mientras lo leía. Léalo otra vez.",
  "protect.refusal.given_before": "Ese permiso ya estaba dado.",
  "protect.refusal.none_stands": "No había un permiso que retirar.",
  "protect.stillTells": "Sus textos todavía dicen quién es o dónde vive:",
  "protect.stillTells.next":
    "Si la campaña aún es borrador, cámbielos. Si ya está en línea, pida a operación que la pause mientras lo ven juntos.",
  "protect.behind": "Quién está detrás",
  "protect.behind.hidden": "No se muestra al público. Úselo solo para revisar y pagar.",
  "protect.behind.name": "Nombre",
  "protect.behind.email": "Correo",
  "protect.behind.hiddenPicture": "Foto que el público no ve",
  "protect.byOperator": "Lo pidió la persona: proteger su campaña",
  "consent.title": "Fotos en una campaña protegida",
  "consent.none": "Sus fotos no se muestran. Si quiere mostrarlas, lea esto y dé su permiso:",
  "consent.text.2026-11":
    "Doy permiso para que Esperanza muestre en público las fotos que subo a esta campaña, a sus novedades y a su informe. Entiendo que alguien podría reconocerme por ellas y que otras personas pueden copiarlas. En las fotos no sale nadie que no esté de acuerdo. Puedo retirar este permiso cuando quiera, sin dar razones: desde ese momento Esperanza deja de mostrarlas.",
  "consent.give": "Doy mi permiso",
  "consent.standing": "Usted dio su permiso para mostrar sus fotos el {at}. Esto es lo que leyó:",
  "consent.withdraw": "Retirar mi permiso",
  "consent.withdraw.byOperator": "Retirar el permiso de las fotos",
  "consent.history": "Permisos anteriores",
  "consent.past": "Dado el {given}, retirado el {withdrawn}",
  "consent.standsSince": "Permiso para mostrar fotos dado el {at}",
} satisfies Record<string, Text>;
