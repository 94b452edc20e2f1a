import type { SeedCampaign } from "./campaign-content.ts";

/** Three that are still with the reviewers: they are in their queues, and nobody else sees them. */
export const waitingCampaigns: SeedCampaign[] = [
  {
    key: "pan-de-yuca",
    title: "Pan de yuca a toda hora",
    summary: "Un horno pequeño en la terminal de Babahoyo: recién hecho cada veinte minutos.",
    story: [
      "El pan de yuca dura caliente lo que dura una canción. En la terminal lo venden de la mañana, duro como pelota, y la gente lo compra igual porque el bus ya sale.",
      "Tengo permiso para un puesto de dos metros por dos. Cabe un horno de mesa, una amasadora y yo. La almidonera de Vinces me vende el almidón por quintal y el queso es de una prima.",
      "Hice la prueba con un horno prestado en las fiestas de septiembre: 280 panes en una tarde, y me quedé sin queso a las cinco.",
    ],
    sector: "food",
    province: "Los Ríos",
    canton: "Babahoyo",
    publicName: "Ingrid Bajaña",
    owner: "Ingrid Bajaña",
    budget: [
      ["Horno de mesa a gas", 690_00n],
      ["Amasadora de 5 kilos", 380_00n],
      ["Mostrador con vitrina", 270_00n],
    ],
    pictureAlt: "Dibujo de panes de yuca en una lata",
  },
  {
    key: "ponchos-perros",
    title: "Ponchos para perros de páramo",
    summary: "Telar y lana gruesa: abrigos con abertura para el arnés, tejidos en Guano.",
    story: [
      "Mi perro Capulí tiembla en enero. Le hice un poncho con un retazo y en la feria me preguntaron más por el poncho que por las alfombras.",
      "Tejo en Guano, donde todo el mundo hace alfombras. Yo hago esto. Se rieron bastante y después me encargaron seis.",
      "Pido un telar angosto y lana para cincuenta ponchos, en tres tallas: cuy grande, perro y perro serio.",
    ],
    sector: "textile",
    province: "Chimborazo",
    canton: "Guano",
    publicName: "Norma Allauca",
    owner: "Norma Allauca",
    budget: [
      ["Telar angosto", 395_00n],
      ["Lana para cincuenta ponchos", 290_00n],
      ["Etiquetas y broches", 75_00n],
    ],
    pictureAlt: "Dibujo de un tejido con rombos y un ovillo",
  },
  {
    key: "bicis-riobamba",
    title: "Un taller de bicicletas que también presta",
    summary: "Herramientas, repuestos y diez bicis recuperadas para prestar por día en Riobamba.",
    story: [
      "Recuperamos bicicletas que la gente deja en los patios. Ya salvamos 31. Diez son nuestras y queremos prestarlas por un dólar al día, con candado y casco.",
      "Yohana es mecánica de motos desde Acarigua; yo, Edwin, soy ciclista sin gloria. El local es un garaje con goteras que ya no gotean, porque lo primero que arreglamos fue el techo.",
      "Nos falta el soporte, el centrador de ruedas y repuestos para no tener que robarle piezas a una para salvar a otra.",
    ],
    sector: "repair",
    province: "Chimborazo",
    canton: "Riobamba",
    publicName: "Yohana y Edwin",
    owner: "Yohana Parra",
    budget: [
      ["Soporte y centrador de ruedas", 430_00n],
      ["Juego de herramientas", 520_00n],
      ["Repuestos y llantas", 610_00n],
      ["Cascos y candados", 330_00n],
    ],
    pictureAlt: "Dibujo de una bicicleta con una llave de tuercas",
  },
];
