/** JSON that a script put into a field of a form; null for anything else. */
export function readJsonField(form: FormData, name: string): unknown {
  try {
    return JSON.parse(String(form.get(name) ?? ""));
  } catch {
    return null;
  }
}
