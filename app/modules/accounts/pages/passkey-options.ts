import { redirect } from "@remix-run/node";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { asResource } from "#app/request/resource.server.ts";
import { askMember } from "../passkeys/ask-action.server.ts";

const rule = { access: "member", whileLocked: true, beforeSecondFactor: true } as const;

export const loader = tenantLoader(rule, () => redirect("/account/security"));

export const action = asResource(tenantAction(rule, askMember));
