/** Throws the answer of an address where nothing lives. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}
