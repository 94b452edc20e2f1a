// The layers of docs/architecture.md. Arrows point down; each rule names what a folder may see of ours.
const test = "\\.test\\.tsx?$";
const ours = "^(app|emails|emulators|scripts|prisma|tests)/";

/** A folder may import itself and the listed folders of ours, and nothing else of ours. */
const sees = (name, folder, ...below) => ({
  name,
  severity: "error",
  from: { path: folder, pathNot: test },
  to: { path: ours, pathNot: below },
});

/** A package may be imported only from the listed places. */
const home = (name, pkg, ...places) => ({
  name,
  severity: "error",
  from: { path: ours, pathNot: [...places, "^tests/", test] },
  to: { path: pkg },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: { pathNot: "^app/db/generated" }, to: { circular: true } },
    {
      name: "not-resolvable",
      severity: "error",
      from: { pathNot: "^app/server/" },
      to: { couldNotResolve: true, pathNot: "^virtual:" },
    },
    {
      name: "nothing-imports-tests",
      severity: "error",
      from: { path: ours, pathNot: ["^tests/", test] },
      to: { path: "^tests/" },
    },

    // domain: no IO, no framework, no node builtins. decimal.js everywhere, zod in *-form.ts only.
    {
      name: "domain-is-pure",
      severity: "error",
      from: { path: "^app/domain/", pathNot: test },
      to: { pathNot: ["^app/domain/(?!.*\\.server\\.)", "^node_modules/(decimal\\.js|zod)/"] },
    },
    {
      name: "zod-only-in-forms",
      severity: "error",
      from: { path: "^app/domain/", pathNot: ["-form\\.ts$", test] },
      to: { path: "^node_modules/zod/" },
    },

    sees("db-looks-down", "^app/db/", "^app/(db|domain)/"),
    sees("ledger-looks-down", "^app/ledger/", "^app/(ledger|domain)/", "^app/db/(sql|lock|outbox)\\.ts$"),
    {
      name: "entries-are-pure",
      severity: "error",
      from: { path: "^app/ledger/entries/", pathNot: test },
      to: { path: "\\.server\\.tsx?$|^app/db/|^node_modules/(?!decimal\\.js/)" },
    },
    sees("use-cases-look-down", "^app/use-cases/", "^app/(use-cases|ledger|db|domain)/"),
    sees("queries-look-down", "^app/queries/", "^app/(queries|ledger|db|domain)/"),
    {
      name: "queries-never-post",
      severity: "error",
      from: { path: "^app/queries/" },
      to: { path: "^app/ledger/(journal|matching-recorder|save-matching-book)\\.server" },
    },
    {
      name: "one-door-to-the-journal",
      severity: "error",
      from: { path: "^app/", pathNot: ["^app/(ledger|use-cases|queries)/", test] },
      to: { path: "^app/ledger/.*\\.server\\." },
    },

    sees(
      "integrations-look-down",
      "^app/integrations/([^/]+)/",
      "^app/integrations/$1/",
      "^app/domain/",
      "^emails/",
    ),
    sees("emails-are-pure", "^emails/", "^emails/", "^app/(domain|i18n)/"),
    sees("i18n-is-pure", "^app/i18n/", "^app/(i18n|domain)/"),
    sees("config-sees-ports", "^app/config/", "^app/config/", "^app/domain/ports/", "^app/db/sql\\.ts$"),
    sees("observability-sees-ports", "^app/observability/", "^app/(observability|domain)/"),
    sees("auth-looks-down", "^app/auth/", "^app/(auth|db|domain|config)/", "^app/context\\.server"),
    sees(
      "components-are-server-free",
      "^app/components/",
      "^app/(components|domain|i18n)/(?!.*\\.server\\.)",
    ),

    sees(
      "settlement-calls-use-cases",
      "^app/settlement/",
      "^app/(settlement|use-cases|queries|jobs)/",
      "^app/context\\.server",
    ),
    sees("jobs-call-use-cases", "^app/jobs/", "^app/(jobs|use-cases|queries)/", "^app/context\\.server"),
    sees(
      "routes-stay-thin",
      "^app/routes/",
      "^app/(routes|use-cases|queries|components|domain|auth|i18n|styles)/",
      "^app/context\\.server",
    ),
    sees(
      "server-stays-thin",
      "^app/server/",
      "^app/(server|use-cases|config|db|domain)/",
      "^app/context\\.server",
    ),

    // The emulators are other programs: they know nothing of ours, and nothing of ours imports them.
    sees("emulators-stand-alone", "^emulators/", "^emulators/"),
    home("emulators-are-spawned", "^emulators/", "^emulators/", "^prisma/seed/"),

    // vendors: one folder each, wired in one file.
    home(
      "one-composition-root",
      "^app/integrations/",
      "^app/context\\.server",
      "^app/integrations/",
      "^prisma/seed/",
      "^scripts/preview-mails\\.ts$",
    ),
    home(
      "env-has-few-readers",
      "^app/config/env\\.server",
      "^app/(context\\.server|server|worker)",
      "^app/config/",
      "^scripts/",
      "^prisma/seed/",
    ),
    home(
      "stripe-sdk-stays-home",
      "^node_modules/(stripe|@stripe/[^/]+)/",
      "^app/integrations/stripe/",
      "^emulators/stripe/",
    ),
    home(
      "prisma-client-stays-home",
      "^app/db/generated/|^node_modules/(@prisma|pg)/",
      "^app/db/",
      "^scripts/start/",
    ),
    home(
      "remix-stays-at-the-edge",
      "^node_modules/@remix-run/",
      "^app/(routes|auth|components|server)/",
      "^app/(root|routes|entry\\.(server|client))\\.tsx?$",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules|^app/db/generated" },
    exclude: { path: "^build/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
