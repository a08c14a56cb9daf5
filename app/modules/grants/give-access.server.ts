import { data } from "@remix-run/node";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { notFound } from "#app/request/problem.ts";
import { giverOf } from "./giver.ts";
import { grant } from "./grant.server.ts";
import { isRightOn, type ObjectType } from "./grantables.server.ts";
import { objectOf } from "./object-of.server.ts";
import { readSubject } from "./subject.ts";

/** POST gives somebody a right on the object of the address; what was not chosen is said beside its field. */
export async function giveAccess(args: MemberArgs, type: ObjectType) {
	const { db, member, request, params } = args;
	const object = await objectOf(db, member, type, params[`${type}Id`]);
	const form = await request.formData();
	const to = readSubject(form.get("to"));
	if (!to) return data({ errors: { to: "Choose a person, a team or everyone." } }, 422);
	const right = form.get("right");
	if (!isRightOn(type, right)) throw notFound("right");
	const { name, id } = await grant(db, giverOf(args), to, right, object);
	const text = `${name} can ${wordsOf(right)} ${object.name} now.`;
	const back = `${object.path}/access`;
	if (id === null) return redirectWithFlash(back, { text }, args);
	const undo = { action: `/people/access/${id}/removal`, fields: { back } };
	return redirectWithFlash(back, { text, undo }, args);
}

function wordsOf(right: string): string {
	if (right === "team-time:read") return "see the hours on";
	return right.endsWith(":manage") ? "change" : "see";
}
