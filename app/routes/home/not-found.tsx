import type { MetaFunction } from "@remix-run/node";
import { ErrorPage } from "#app/components/error-page.tsx";
import { notFound } from "../not-found.ts";
import { pageMeta } from "../page-meta.ts";

export const meta: MetaFunction = () => pageMeta({ title: "404", isPrivate: true });

/** Every address that no page claims. */
export function loader() {
  return notFound();
}

export default function NotFound() {
  return <ErrorPage kind="not_found" />;
}
