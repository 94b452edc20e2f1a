type Receipt = { supplier: string; bought: string; cents: bigint };

/** A receipt as a drawing, so that the demonstration has a paper to look at; it says that it is invented. */
export function drawReceipt({ supplier, bought, cents }: Receipt): string {
  const dollars = `USD ${cents / 100n},${(cents % 100n).toString().padStart(2, "0")}`;
  const lines = [supplier, "NOTA DE VENTA", bought, `Total: ${dollars}`, "(demostración: papel inventado)"];
  const texts = lines.map(
    (line, index) =>
      `<text x="24" y="${56 + index * 44}" font-family="monospace" font-size="${index === 0 ? 22 : 17}">${escaped(line)}</text>`,
  );
  const paper = `<path d="M0 0H480V290L460 280L440 290L420 280L400 290L380 280L0 290Z" fill="#fffaf0"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="480" height="300" viewBox="0 0 480 300">${paper}${texts.join("")}</svg>\n`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
