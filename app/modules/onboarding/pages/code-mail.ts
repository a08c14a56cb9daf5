import { redirect } from "@remix-run/node";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { mailCode } from "../mail-code.server.ts";

/** Whoever comes here by the address alone goes on where the sign-up is. */
export const loader = siteLoader(() => redirect("/start"));

/** Mails a code: for the browser's own sign-up, or for the one that a link from a mail leads to. */
export const action = siteAction(mailCode);
