import type { Route } from "./routes/route.ts";

export type FoundRoute = { route: Route; id: string };

/** Finds a route by method and path; `{id}` takes one part of the path. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => FoundRoute | null {
  const exact = new Map<string, Route>();
  const byShape = new Map<string, Route>();
  for (const route of routes)
    (route.path.includes("{id}") ? byShape : exact).set(`${route.method} ${route.path}`, route);

  return (method, path) => {
    const direct = exact.get(`${method} ${path}`);
    if (direct) return { route: direct, id: "" };
    const steps = path.split("/");
    for (let at = steps.length - 1; at >= 3; at -= 1) {
      const shape = [...steps.slice(0, at), "{id}", ...steps.slice(at + 1)].join("/");
      const route = byShape.get(`${method} ${shape}`);
      if (route) return { route, id: decodeStep(steps[at]!) };
    }
    return null;
  };
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
