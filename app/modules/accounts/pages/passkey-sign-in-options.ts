import { redirect } from "@remix-run/node";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { askToSignIn } from "../passkeys/ask-action.server.ts";

const rule = { access: "public", whileSuspended: true } as const;

export const loader = tenantLoader(rule, () => redirect("/sign-in"));

export const action = asResource(tenantAction(rule, askToSignIn));
