/** Words of the e-mails between who helps and who is helped. */
const es = {
  asked: {
    subject: (organisation: string) => `${organisation} quiere ayudarle con su campaña en Esperanza`,
    title: "¿Quiere ayuda con su campaña?",
    lead: (name: string, organisation: string) => `${name}, de ${organisation}, quiere ayudarle.`,
    begun: (title: string) =>
      `Empezó para usted el borrador «${title}». Es suyo desde ahora, acepte la ayuda o no.`,
    may: "Si acepta, pueden ver y cambiar el borrador y presentar respaldos por usted. No pueden cambiar su cuenta de cobro ni confirmar que recibió dinero. Puede retirarlo cuando quiera.",
    without: "Sin su acuerdo no se envía a revisión ni se publica nada.",
    button: "Ver y decidir",
    signIn: "Entre con esta misma dirección de correo; no hace falta contraseña.",
  },
  answered: {
    agreed: {
      subject: (title: string) => `Aceptaron su ayuda: «${title}»`,
      title: "Aceptaron su ayuda",
      lead: (name: string, title: string) =>
        `${name} aceptó la ayuda de su organización con «${title}». Ya pueden abrir el borrador.`,
    },
    declined: {
      subject: (day: string) => `No aceptaron la ayuda que ofreció el ${day}`,
      title: "Esta vez no",
      lead: (day: string) =>
        `La persona a quien escribió el ${day} prefirió seguir sin ayuda. Su correo ya no está en la lista.`,
      begun: (title: string) => `El borrador «${title}» queda con ella: su organización ya no lo ve.`,
    },
    ended: {
      subject: (title: string) => `Terminó la ayuda con «${title}»`,
      title: "Terminó la ayuda",
      lead: (name: string, title: string) =>
        `${name} terminó la ayuda con «${title}». Su organización ya no ve la campaña por dentro.`,
    },
    button: "Ver a quién acompaño",
  },
  reminder: {
    subject: (title: string) => `Lo que sigue en «${title}»`,
    title: "Lo que sigue en su campaña",
    lead: (organisation: string, title: string) =>
      `${organisation}, que le ayuda, le recuerda lo que sigue en «${title}»:`,
    days: (count: number) => (count === 1 ? "Queda un día." : `Quedan ${count} días.`),
    nothing: "Por ahora no falta nada. ¡Siga compartiendo su campaña!",
    button: "Abrir mi campaña",
  },
  digest: {
    subject: (count: number) =>
      count === 1 ? "Una campaña espera algo esta semana" : `${count} campañas esperan algo esta semana`,
    title: "Su semana de acompañamiento",
    quiet: (count: number) =>
      count === 1 ? "Otra campaña no espera nada ahora." : `Otras ${count} campañas no esperan nada ahora.`,
    none: "Ninguna campaña espera algo de usted esta semana.",
    button: "Ver todas",
    off: "Para no recibir este resumen, entre a «Avisos por correo» en su panel.",
    invitation: "Invitación sin responder",
  },
};

const en: typeof es = {
  asked: {
    subject: (organisation) => `${organisation} wants to help with your Esperanza campaign`,
    title: "Would you like help with your campaign?",
    lead: (name, organisation) => `${name} of ${organisation} wants to help you.`,
    begun: (title) =>
      `They began the draft “${title}” for you. It is yours from now on, whether you accept the help or not.`,
    may: "If you accept, they can see and change the draft and hand in evidence for you. They cannot change your payout account nor confirm that you received money. You can withdraw it at any time.",
    without: "Without your agreement nothing is sent to review or published.",
    button: "Read and decide",
    signIn: "Sign in with this same e-mail address; no password is needed.",
  },
  answered: {
    agreed: {
      subject: (title) => `Your help was accepted: “${title}”`,
      title: "Your help was accepted",
      lead: (name, title) =>
        `${name} accepted your organisation's help with “${title}”. You can open the draft now.`,
    },
    declined: {
      subject: (day) => `The help you offered on ${day} was not accepted`,
      title: "Not this time",
      lead: (day) =>
        `The person you wrote to on ${day} prefers to go on without help. Their address is off the list.`,
      begun: (title) => `The draft “${title}” stays with them: your organisation does not see it any more.`,
    },
    ended: {
      subject: (title) => `The help with “${title}” has ended`,
      title: "The help has ended",
      lead: (name, title) =>
        `${name} ended the help with “${title}”. Your organisation does not see the campaign from inside any more.`,
    },
    button: "See whom I help",
  },
  reminder: {
    subject: (title) => `What is next in “${title}”`,
    title: "What is next in your campaign",
    lead: (organisation, title) =>
      `${organisation}, who helps you, reminds you of what is next in “${title}”:`,
    days: (count) => (count === 1 ? "One day is left." : `${count} days are left.`),
    nothing: "Nothing is missing for now. Keep sharing your campaign!",
    button: "Open my campaign",
  },
  digest: {
    subject: (count) =>
      count === 1
        ? "One campaign waits for something this week"
        : `${count} campaigns wait for something this week`,
    title: "Your week of accompanying",
    quiet: (count) =>
      count === 1
        ? "One other campaign waits for nothing now."
        : `${count} other campaigns wait for nothing now.`,
    none: "No campaign waits for anything from you this week.",
    button: "See all of them",
    off: "To stop getting this summary, open “E-mails you get” in your panel.",
    invitation: "Invitation without an answer",
  },
};

export const helpWords = { es, en };
