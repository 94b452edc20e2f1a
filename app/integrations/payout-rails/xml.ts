import { SaxesParser } from "saxes";

/** An element with its text, or with the elements inside it. */
export type Element = {
  name: string;
  attributes?: Record<string, string>;
  holds: string | readonly Element[];
};

/** One element holding others, or a text. */
export function element(name: string, holds: string | readonly (Element | null)[]): Element {
  return { name, holds: typeof holds === "string" ? holds : holds.filter((one) => one !== null) };
}

const written: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The document as text, each element on its line. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, "")}`;
}

function lines({ name, attributes = {}, holds }: Element, indent: string): string {
  const begin = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)];
  const inside =
    typeof holds === "string"
      ? escaped(holds)
      : `\n${holds.map((one) => lines(one, `${indent}  `)).join("")}${indent}`;
  return `${indent}<${begin.join(" ")}>${inside}</${name}>\n`;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => written[sign]!);

/** Reads a document; null when it is no well-formed XML, or has more in it than elements, attributes and texts. */
export function readXml(text: string): Element | null {
  const parser = new SaxesParser({ xmlns: false });
  const top: Element[] = [];
  const open: { children: Element[]; text: string }[] = [{ children: top, text: "" }];
  const refuse = () => {
    throw new Error("not what is expected");
  };
  parser.on("opentag", () => open.push({ children: [], text: "" }));
  parser.on("text", (part) => {
    open.at(-1)!.text += part;
  });
  parser.on("closetag", ({ name, attributes }) => {
    const { children, text: inside } = open.pop()!;
    if (children.length > 0 && inside.trim() !== "") refuse();
    open.at(-1)!.children.push({
      name,
      attributes: attributes as Record<string, string>,
      holds: children.length > 0 ? children : inside,
    });
  });
  for (const kind of ["cdata", "comment", "doctype", "processinginstruction", "error"] as const)
    parser.on(kind, refuse);
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return top[0] ?? null;
}
