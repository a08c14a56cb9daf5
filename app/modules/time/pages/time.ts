import { redirect } from "@remix-run/node";
import { tenantLoader } from "#app/request/page.server.ts";

/** The short address of time is this week's sheet. */
export const loader = tenantLoader({ permission: "time-entry:capture", feature: "time" }, () =>
	redirect("/time/week"),
);
