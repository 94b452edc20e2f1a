/** A readable address made of a title; with a number behind it where that is taken. */
export async function findFreeSlug(
  title: string,
  isFree: (slug: string) => Promise<boolean>,
): Promise<string> {
  const base =
    title
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "")
      .slice(0, 60)
      .replace(/-+$/, "") || "sin-titulo";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (await isFree(slug)) return slug;
  }
}
