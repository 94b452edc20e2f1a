/**
 * What a form sent, with line ends as people mean them: browsers send two characters for each. A body that is no form, or a text with a null byte, which no database keeps and no person types, is
 * answered as a bad request.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null);
  const isReadable = form && [...form].every((pair) => pair.every((part) => !hasNullByte(part)));
  if (!isReadable) throw new Response(null, { status: 400 });
  const read = new FormData();
  for (const [name, value] of form)
    read.append(name, typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);
  return read;
}

function hasNullByte(part: FormDataEntryValue): boolean {
  return typeof part === "string" && part.includes("\0");
}
