export const firstNames = (
  "María José Carmen Luis Ana Carlos Rosa Jorge Gabriela Andrés Daniela Miguel Paola Diego Verónica Javier Lorena Fernando " +
  "Patricia Santiago Silvia Ricardo Mónica Esteban Sandra Pablo Cristina Juan Alejandra Marco Tatiana Roberto Elena Héctor " +
  "Isabel Álvaro Beatriz Oswaldo Nathaly Byron Mayra Freddy Karina Édison Yolanda Vinicio Adriana Gonzalo Teresa Raúl " +
  "Belén Iván Camila Rodrigo Valeria Mateo Susana Ernesto Julia Tomás"
).split(" ");

export const lastNames = (
  "Acosta Aguirre Albán Almeida Andrade Arévalo Benavides Bravo Burbano Cabrera Calderón Cárdenas Carrera Castillo Cevallos " +
  "Chiriboga Cisneros Córdova Cruz Dávila Delgado Enríquez Espinosa Falconí Flores Freire Galarza Guerrero Guevara Herrera " +
  "Hidalgo Jácome Jaramillo Lara León López Maldonado Medina Mera Molina Montalvo Mora Moreno Morillo Naranjo Noboa Ocampo " +
  "Ordóñez Ortiz Palacios Paredes Pazmiño Peralta Pérez Ponce Proaño Quishpe Ramírez Reyes Rivadeneira Robalino Rojas Rosero " +
  "Salazar Salvador Sánchez Segovia Solís Suárez Tapia Terán Torres Toro Ulloa Valencia Vásquez Vega Vela Velasco Vera Yépez " +
  "Zambrano Zapata"
).split(" ");

export const foreignNames = [
  "Emily Carter",
  "James Okafor",
  "Sophie Laurent",
  "Daniel Weiss",
  "Hannah Lindqvist",
  "Tom Whitfield",
  "Priya Nair",
  "Claire Dubois",
  "Noah Becker",
  "Olivia Brennan",
  "Marta Kowalska",
  "Liam Doherty",
];

/** What people write to entrepreneurs when they give. */
export const messages = [
  "¡Vamos con todo!",
  "Ya quiero probar.",
  "Un abrazo desde Cuenca.",
  "Mi mamá tuvo un negocio así. Suerte.",
  "Me gustó que pongan las cuentas claras.",
  "Les compré la semana pasada y volví por más.",
  "Guárdenme uno.",
  "Con cariño, de una vecina.",
  "Que se llene la vitrina.",
  "Hagan envíos a Loja, por favor.",
  "Lo vi en el grupo del barrio.",
  "De parte del equipo de contabilidad del tercer piso.",
  "Muy buen trabajo, sigan mostrando los avances.",
  "Para la herramienta que falta.",
  "Mi hija escogió esta campaña.",
  "Qué buena idea.",
  "Ánimo con el permiso, a mí me tomó cuatro meses.",
  "Nos vemos en la feria.",
  "Pronto paso por allá con la familia.",
  "Aporto poco, pero comparto mucho.",
  "De un cliente que ya no hace fila.",
  "Me convenció el presupuesto.",
  "Saludos desde Guayaquil, caballeros y damas del volante.",
  "¿Darán talleres? Me apunto.",
  "Gracias por contar cómo lo hacen.",
  "Bien por cobrar lo justo.",
  "Lo leí dos veces. Qué bien escrito.",
  "Felicitaciones por el emprendimiento.",
  "Una compañera de la universidad.",
  "Por las madrugadas.",
];

export const foreignMessages = [
  "Good luck from Manchester!",
  "I visited last year and loved the place.",
  "Clear budget, happy to help.",
  "Please post photos of the new equipment.",
];
