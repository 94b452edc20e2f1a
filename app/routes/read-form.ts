/**
 * What a form sent. A body that is no form, or a text with a null byte, which no database keeps and no person types, is
 * answered as a bad request.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  const isReadable = form && [...form].every((pair) => pair.every((part) => !hasNullByte(part)));
  if (!isReadable) throw new Response(null, { status: 400 });
  return form;
}

function hasNullByte(part: FormDataEntryValue): boolean {
  return typeof part === "string" && part.includes("\0");
}
