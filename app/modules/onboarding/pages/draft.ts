import { siteAction } from "#app/request/page.server.ts";
import { keepTyped } from "../keep-typed.server.ts";

/** Keeps a step while it is typed, right or wrong: what the pages send on leaving a field. */
export const action = siteAction(keepTyped);
