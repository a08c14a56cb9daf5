import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { memberPicture, type PictureOf, workspaceLogo } from "./pictures.ts";
import { removePicture, storePicture } from "./store-picture.server.ts";

export async function setOwnPicture(args: MemberSteps): Promise<Response> {
	await storePicture(args, memberPicture(args.member.id));
	return redirectWithFlash("/account", { text: "Your picture is saved." }, args);
}

export async function setLogo(args: MemberSteps): Promise<Response> {
	await storePicture(args, workspaceLogo(args.tenant.id));
	return redirectWithFlash("/settings/logo", { text: "The logo is saved." }, args);
}

export async function removeOwnPicture(args: MemberArgs): Promise<Response> {
	await remove(args, memberPicture(args.member.id));
	return redirectWithFlash("/account", { text: "Your initials stand there again." }, args);
}

export async function removeLogo(args: MemberArgs): Promise<Response> {
	await remove(args, workspaceLogo(args.tenant.id));
	return redirectWithFlash("/settings/logo", { text: "The logo is removed." }, args);
}

async function remove({ db, member, context }: MemberArgs, of: PictureOf): Promise<void> {
	if (!(await removePicture(db, of))) return;
	await recordAudit(
		db,
		{ kind: "member", id: member.id, requestId: context.requestId },
		{
			action: of.objectType === "logo" ? "logo:remove" : "picture:remove",
			...{ objectType: of.objectType === "logo" ? "workspace" : "member", objectId: of.objectId },
		},
	);
}
