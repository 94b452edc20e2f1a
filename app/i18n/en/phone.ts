import type { phone as es } from "../es/phone.ts";

export const phone: Record<keyof typeof es, string> = {
  "phone.title": "Texts to your phone",
  "phone.why":
    "If you like, beside the e-mail we text you when we decided about your campaign, when it is published, the day before its end, when a tranche is released and when evidence is due. It tells no amounts and not your campaign's name.",
  "phone.number": "Mobile number",
  "phone.number.hint":
    "Of Ecuador (09…) or Peru (+51 9…). We send a code to check that it is yours. Nobody else sees it.",
  "phone.send": "Send me a code",
  "phone.sent": "We sent you a code. Type it below.",
  "phone.code": "Code",
  "phone.code.hint": "The six digits that we sent to the phone ending in {end}. They hold for 10 minutes.",
  "phone.confirm": "Confirm",
  "phone.is": "Your phone ends in {end} and is confirmed.",
  "phone.channel": "How you want the texts",
  "phone.channel.sms": "SMS",
  "phone.channel.whatsapp": "WhatsApp",
  "phone.channel.off": "None for now",
  "phone.save": "Save how I want them",
  "phone.forget": "Take this number away",
  "phone.refused.not_a_phone":
    "Write a mobile number of Ecuador, such as 0991234567, or of Peru, such as +51 912345678.",
  "phone.refused.too_many_codes": "You asked for many codes. Wait an hour.",
  "phone.refused.wrong_code": "That is not the code. Look at the newest text.",
  "phone.refused.code_is_over": "That code is over. Take the number away and ask for another.",
  "phone.refused.too_many_tries": "Those were many tries. Wait ten minutes.",
  "phone.refused.no_texts": "For now we send no texts.",
};
