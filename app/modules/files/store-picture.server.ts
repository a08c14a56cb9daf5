import { and, eq, ne } from "drizzle-orm";
import { writingFor } from "#app/lib/writing-of.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import { isProblem, type Problem } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { mostPictureBytes } from "./file-limits.ts";
import { identify } from "./identify.server.ts";
import type { PictureOf } from "./pictures.ts";
import { type Incoming, receiveFiles } from "./receive-files.server.ts";
import { redraw } from "./redraw.server.ts";
import { removeFiles } from "./remove-files.server.ts";
import { spoolAs } from "./spool.server.ts";
import { storeFile } from "./store-file.server.ts";

/**
 * Takes the picture of a form in the place of the one before.
 *
 * @throws Problem when it is none, too large, or cannot be read
 */
export async function storePicture(args: MemberSteps, of: PictureOf): Promise<void> {
	let refused: Problem | null = null;
	await receiveFiles(args.request, 1, async (incoming) => {
		try {
			await storeOne(args, of, incoming);
		} catch (error) {
			if (!isProblem(error)) throw error;
			refused = error;
		}
		return 0;
	});
	if (refused) throw refused;
}

async function storeOne(
	{ tenant, member, services, context, now, step }: MemberSteps,
	{ objectType, objectId, shape, line }: PictureOf,
	incoming: Incoming,
): Promise<void> {
	const { env, storage } = services;
	const writing = writingFor(member, tenant);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await storeFile(
		{ tenant, storage, actor, now, writing, step },
		{
			...{ objectType, objectId, line, isSensitive: false },
			atMost: Math.min(mostPictureBytes, incoming.atMost),
			content: () =>
				spoolAs(
					env.DATA_DIR,
					incoming.stream,
					{ most: mostPictureBytes, writing },
					async (spooled) => {
						await identify(spooled, incoming.name, "picture");
						const drawn = await redraw(spooled, shape);
						return { ...drawn, name: `${objectType}.webp`, type: "image/webp" };
					},
				),
			alongside: (db, id) => removeOthers(db, { objectType, objectId }, id),
		},
	);
}

async function removeOthers(
	db: TenantDb,
	{ objectType, objectId }: Pick<PictureOf, "objectType" | "objectId">,
	kept: string | null,
): Promise<number> {
	const others = await db
		.select({ id: files.id })
		.from(files)
		.where(
			and(
				eq(files.objectType, objectType),
				eq(files.objectId, objectId),
				eq(files.state, "stored"),
				...(kept ? [ne(files.id, kept)] : []),
			),
		);
	await removeFiles(
		db,
		others.map(({ id }) => id),
	);
	return others.length;
}

/** @returns whether there was one */
export async function removePicture(db: TenantDb, of: PictureOf): Promise<boolean> {
	return (await removeOthers(db, of, null)) > 0;
}
