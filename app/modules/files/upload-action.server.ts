import { isId } from "#app/lib/id.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { isProblem, notFound } from "#app/request/problem.ts";
import { isDocumentRequest } from "#app/request/sign-in-first.server.ts";
import { assertMayAdd } from "./assert-may-add.server.ts";
import { mostFileBytes, mostFilesAtOnce } from "./file-limits.ts";
import { cleanFileName, plainName } from "./file-name.ts";
import { identify } from "./identify.server.ts";
import type { FileOwner } from "./owner.ts";
import { fileOwner } from "./owners.server.ts";
import { type Incoming, receiveFiles } from "./receive-files.server.ts";
import { spoolAs } from "./spool.server.ts";
import { storeFile } from "./store-file.server.ts";
import { type UploadAnswer, uploadWords } from "./upload-words.ts";

/** Adds the files of a form to an object; each stands for itself: one that is refused does not take others along. */
export async function uploadAction(args: MemberSteps): Promise<Response> {
	const { objectType, objectId } = args.params;
	const owner = fileOwner(objectType);
	if (!owner || !objectId || !isId(objectId)) throw notFound();
	await args.step((db) => assertMayAdd(db, args.member, owner, objectId));
	const answer = await storeAll(args, owner, objectId);
	if (isDocumentRequest(args.request)) {
		return redirectWithFlash(owner.pathOf(objectId), uploadWords(answer), args);
	}
	return Response.json(answer, { status: answer.added.length > 0 ? 200 : 422 });
}

async function storeAll(
	args: MemberSteps,
	owner: FileOwner,
	objectId: string,
): Promise<UploadAnswer> {
	const added: string[] = [];
	const refused: { name: string; why: string; code: string }[] = [];
	const { hadMore } = await receiveFiles(args.request, mostFilesAtOnce, async (incoming) => {
		let bytes = 0;
		try {
			const file = await storeOne(args, owner, objectId, incoming);
			added.push(file.name);
			bytes = file.bytes;
		} catch (error) {
			if (!isProblem(error)) throw error;
			refused.push({ name: plainName(incoming.name), why: error.message, code: error.code });
		}
		return bytes;
	});
	return { added, refused, hadMore };
}

async function storeOne(
	{ tenant, member, services, context, now, step }: MemberSteps,
	owner: FileOwner,
	objectId: string,
	incoming: Incoming,
): Promise<{ name: string; bytes: number }> {
	const { DATA_DIR } = services.env;
	const writing = writingFor(member, tenant);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const seen = { name: "", bytes: 0 };
	await storeFile(
		{ tenant, storage: services.storage, actor, now, writing, step },
		{
			...{ objectType: owner.objectType, objectId },
			isSensitive: owner.isSensitive ?? incoming.fields.get("sensitive") === "yes",
			atMost: Math.min(mostFileBytes, incoming.atMost),
			assertMay: (db) => assertMayAdd(db, member, owner, objectId),
			content: () =>
				spoolAs(DATA_DIR, incoming.stream, { most: mostFileBytes, writing }, async (spooled) => {
					const type = await identify(spooled, incoming.name, owner.purpose);
					const name = cleanFileName(incoming.name, type);
					Object.assign(seen, { name, bytes: spooled.bytes });
					return { name, type };
				}),
		},
	);
	return seen;
}
