import { Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTexts } from "#app/i18n/locale-context.tsx";
import { HatchDefinition } from "./hatch.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Logo } from "./logo.tsx";

/** What stands around every page: the way to its content, the name of the house, the ways through it. */
export function PageFrame({ hasSession, children }: { hasSession: boolean; children: ReactNode }) {
  const t = useTexts();
  const own = hasSession
    ? ({ to: "/panel", name: "frame.panel" } as const)
    : ({ to: "/ingresar", name: "frame.signIn" } as const);
  return (
    <>
      <a className="skip" href="#contenido">
        {t("frame.skip")}
      </a>
      <HatchDefinition />
      <header className="frame-head">
        <div className="wide">
          <Link to="/" className="brand">
            <Logo />
            <span>Esperanza</span>
          </Link>
          <nav aria-label={t("frame.nav")}>
            <NavLink to="/campanas">{t("frame.campaigns")}</NavLink>
            <NavLink to="/convocatorias">{t("frame.calls")}</NavLink>
            <NavLink to="/como-funciona">{t("frame.how")}</NavLink>
          </nav>
          <Link to={own.to} className="frame-panel">
            {t(own.name)}
          </Link>
          <LanguageSwitch />
        </div>
      </header>
      <main id="contenido" tabIndex={-1}>
        {children}
      </main>
      <footer className="frame-foot">
        <div className="wide">
          <p>{t("frame.promise")}</p>
          <nav aria-label={t("frame.more")}>
            <Link to="/como-funciona">{t("frame.how")}</Link>
            <Link to="/convocatorias">{t("frame.calls")}</Link>
            <Link to="/sello">{t("seal.title")}</Link>
            <Link to={own.to}>{t(own.name)}</Link>
          </nav>
        </div>
      </footer>
    </>
  );
}
