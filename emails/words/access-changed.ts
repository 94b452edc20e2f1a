/** Words of the e-mail that tells of a change of the ways into an account. */
const es = {
  subject: (change: string) => `Su cuenta de Esperanza: ${change}`,
  change: {
    second_factor_set_up: "se activó el segundo paso para entrar",
    second_factor_ended: "se quitó el segundo paso para entrar",
    second_factor_reset: "operación quitó el segundo paso y las llaves de acceso",
    passkey_added: "se agregó una llave de acceso",
    passkey_removed: "se quitó una llave de acceso",
    role_given: "dos personas le dieron un rol; si mueve o revisa dinero, active hoy el segundo paso",
    role_taken: "se le quitó un rol",
  },
  title: "Cambió la forma de entrar a su cuenta",
  lead: (change: string, moment: string) => `El ${moment} ${change}.`,
  notYouTitle: "¿No fue usted?",
  notYou:
    "Entre, cierre las demás sesiones y avísenos respondiendo a este correo. Cambie también la contraseña de su correo, porque con él se entra a Esperanza.",
  button: "Ver mi seguridad",
};

const en: typeof es = {
  subject: (change) => `Your Esperanza account: ${change}`,
  change: {
    second_factor_set_up: "the second step for signing in was set up",
    second_factor_ended: "the second step for signing in was taken away",
    second_factor_reset: "an operator took away the second step and the passkeys",
    passkey_added: "a passkey was added",
    passkey_removed: "a passkey was taken away",
    role_given: "two people gave you a role; if it moves or checks money, set up the second step today",
    role_taken: "a role was taken away",
  },
  title: "The way into your account changed",
  lead: (change, moment) => `On ${moment} ${change}.`,
  notYouTitle: "Was it not you?",
  notYou:
    "Sign in, end the other sessions and tell us by answering this e-mail. Also change the password of your e-mail, since it is how one gets into Esperanza.",
  button: "See my safety",
};

export const accessChanged = { es, en };
