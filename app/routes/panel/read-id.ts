import { notFound } from "../not-found.ts";

const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const nobodys = "00000000-0000-0000-0000-000000000000";

/** The id in an address; an address without one leads nowhere. */
export function idOfAddress(id: string | undefined): string {
  return id && form.test(id) ? id : notFound();
}

/** The id in a form. What is no id becomes one that nothing has, so that the use case refuses it in its own words. */
export function idOfForm(id: FormDataEntryValue | null | undefined): string {
  return typeof id === "string" && form.test(id) ? id : nobodys;
}
