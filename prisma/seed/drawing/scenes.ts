import * as craft from "./craft-motifs.ts";
import * as food from "./food-motifs.ts";
import type { Piece } from "./paper.ts";
import * as trade from "./trade-motifs.ts";

export type Land = "sierra" | "coast" | "town" | "forest";

/** A campaign's picture: where it is, what it makes, and a thing beside it. */
export type Scene = { land: Land; motif: Piece[]; prop?: Piece[] };

export const scenes: Record<string, Scene> = {
  "refrito-listo": { land: "town", motif: food.jar("achiote"), prop: food.onion },
  "arepas-choclo": { land: "town", motif: food.arepa, prop: food.corn },
  "taller-celulares": { land: "town", motif: trade.phone, prop: trade.screwdriver },
  "bicis-reparto": { land: "sierra", motif: trade.cargoBike },
  "guarderia-cinco": { land: "town", motif: trade.house, prop: craft.blocks },
  "serigrafia-carcelen": { land: "town", motif: craft.shirt },
  "rosas-cayambe": { land: "sierra", motif: trade.roses },
  "encebollado-esquina": { land: "coast", motif: food.soup, prop: food.lemon },
  "bolsos-lona": { land: "town", motif: craft.bag },
  "barberia-duran": { land: "town", motif: trade.barberChair, prop: trade.comb },
  "jugos-bahia": { land: "coast", motif: food.juice },
  "uniformes-duran": { land: "town", motif: craft.sewingMachine, prop: craft.skirt },
  "aires-tecnicas": { land: "coast", motif: trade.fan, prop: trade.wrench },
  "toquilla-montecristi": { land: "coast", motif: craft.hat },
  "hamburguesa-atun": { land: "coast", motif: food.burger, prop: food.fish },
  "sal-prieta": { land: "forest", motif: food.mortar, prop: food.corn },
  "sandalias-portoviejo": { land: "coast", motif: craft.sandals },
  "redes-jaramijo": { land: "coast", motif: craft.net, prop: food.fish },
  "chifles-machala": { land: "forest", motif: food.chips },
  "maquinas-domicilio": { land: "coast", motif: craft.sewingMachine, prop: trade.wrench },
  "cafe-zaruma": { land: "sierra", motif: food.coffee, prop: food.beans },
  "macanas-gualaceo": { land: "sierra", motif: craft.shawl },
  "jabones-ruda": { land: "town", motif: trade.soaps },
  ecojuguetes: { land: "sierra", motif: craft.truck, prop: craft.blocks },
  "cachitos-totoracocha": { land: "town", motif: food.loaves },
  "helados-paila": { land: "sierra", motif: food.iceCream, prop: food.paila },
  "gorros-otavalo": { land: "sierra", motif: craft.woolHat, prop: craft.yarn },
  "huerto-atuntaqui": { land: "sierra", motif: trade.lettuces, prop: trade.wateringCan },
  "tareas-otavalo": { land: "sierra", motif: trade.notebook },
  "papas-nativas": { land: "sierra", motif: trade.potatoes },
  "lavanderia-tulcan": { land: "sierra", motif: trade.washer },
  "botines-ambato": { land: "town", motif: craft.boot },
  "mermelada-mora": { land: "sierra", motif: food.jar("ink"), prop: food.beans },
  "carpinteria-pelileo": { land: "sierra", motif: craft.chair, prop: craft.saw },
  "miel-penipe": { land: "sierra", motif: trade.hive },
  "tamales-loja": { land: "forest", motif: food.tamale },
  "peluqueria-domicilio": { land: "town", motif: trade.scissors, prop: trade.comb },
  ponedoras: { land: "forest", motif: trade.hen, prop: trade.eggs },
  "chocolate-lago-agrio": { land: "forest", motif: food.cacao },
  "semillas-lago-agrio": { land: "forest", motif: craft.necklace },
  "cocadas-atacames": { land: "coast", motif: food.coconut },
  "pan-de-yuca": { land: "coast", motif: food.loaves },
  "ponchos-perros": { land: "sierra", motif: craft.shawl, prop: craft.yarn },
  "bicis-riobamba": { land: "sierra", motif: trade.cargoBike, prop: trade.wrench },
  "computadoras-quevedo": { land: "town", motif: trade.computer, prop: trade.screwdriver },
};
