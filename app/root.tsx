import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { readToken } from "./auth/session.server.ts";
import { ErrorPage } from "./components/error-page.tsx";
import { PageFrame } from "./components/page-frame.tsx";
import { isLocale, localeCookie, localeOfRequest, locales } from "./i18n/locale.ts";
import { LocaleProvider } from "./i18n/locale-context.tsx";
import { translate } from "./i18n/translate.ts";
import { pageMeta } from "./routes/page-meta.ts";
import stylesheet from "./styles/site.css?url";

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
];

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  pageMeta({ title: "Esperanza", description: translate(page?.locale ?? "es", "home.lead") });

const secondsPerYear = 31_536_000;

/** The page's language; one that was asked for by `?lang=` is kept in a cookie. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(request);
  const isAsked = isLocale(new URL(request.url).searchParams.get("lang"));
  const cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${secondsPerYear}; SameSite=Lax`;
  // Of the cookie alone: a session that is over leads to signing in by itself.
  const hasSession = (await readToken(request)) !== null;
  return data(
    { locale, siteUrl: context.siteUrl, hasSession },
    isAsked ? { headers: { "Set-Cookie": cookie } } : {},
  );
}

/** Pages work without scripts; one that needs them exports `handle = { hasScripts: true }`. */
export function Layout({ children }: { children: ReactNode }) {
  const page = useRouteLoaderData<typeof loader>("root");
  const { pathname } = useLocation();
  const hasScripts = useMatches().some(
    ({ handle }) => (handle as { hasScripts?: boolean } | undefined)?.hasScripts,
  );
  const locale = page?.locale ?? "es";
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <Meta />
        {locales.map((language) => (
          <link
            key={language}
            rel="alternate"
            hrefLang={language}
            href={`${page?.siteUrl ?? ""}${pathname}?lang=${language}`}
          />
        ))}
        <Links />
        {import.meta.env.DEV && <script type="module" src="/@vite/client" />}
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <PageFrame hasSession={page?.hasSession ?? false}>{children}</PageFrame>
        </LocaleProvider>
        {hasScripts && (
          <>
            <ScrollRestoration />
            <Scripts />
          </>
        )}
      </body>
    </html>
  );
}

export default function Site() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (!isRouteErrorResponse(error)) return <ErrorPage kind="broken" />;
  if (error.status === 404) return <ErrorPage kind="not_found" />;
  return <ErrorPage kind={error.status < 500 ? "refused" : "broken"} />;
}
