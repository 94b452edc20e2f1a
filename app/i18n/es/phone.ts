/** The number that short texts go to. */
export const phone = {
  "phone.title": "Mensajes al celular",
  "phone.why":
    "Si quiere, además del correo le mandamos un mensaje corto cuando decidimos sobre su campaña, cuando se publica, el día antes de que termine, cuando se libera un tramo y cuando faltan respaldos. No dice montos ni el nombre de su campaña.",
  "phone.number": "Número de celular",
  "phone.number.hint":
    "De Ecuador (09…) o de Perú (+51 9…). Le mandamos un código para comprobar que es suyo. Nadie más lo ve.",
  "phone.send": "Enviarme un código",
  "phone.sent": "Le mandamos un código. Escríbalo abajo.",
  "phone.code": "Código",
  "phone.code.hint": "Los seis números que mandamos al celular que termina en {end}. Sirven 10 minutos.",
  "phone.confirm": "Confirmar",
  "phone.is": "Su celular termina en {end} y está confirmado.",
  "phone.channel": "Cómo quiere los mensajes",
  "phone.channel.sms": "SMS",
  "phone.channel.whatsapp": "WhatsApp",
  "phone.channel.off": "Ninguno por ahora",
  "phone.save": "Guardar cómo los quiero",
  "phone.forget": "Quitar este número",
  "phone.refused.not_a_phone":
    "Escriba un celular de Ecuador, como 0991234567, o de Perú, como +51 912345678.",
  "phone.refused.too_many_codes": "Pidió muchos códigos. Espere una hora.",
  "phone.refused.wrong_code": "Ese código no es. Revise el mensaje más reciente.",
  "phone.refused.code_is_over": "Ese código ya venció. Quite el número y pida otro.",
  "phone.refused.too_many_tries": "Fueron muchos intentos. Espere diez minutos.",
  "phone.refused.no_texts": "Por ahora no enviamos mensajes al celular.",
} as const;
