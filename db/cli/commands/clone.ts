import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { sealKeyId } from "#app/lib/seal.server.ts";
import { writeWholeFile } from "../../archive/whole-file.ts";
import { writeArchive } from "../../archive/write-archive.ts";
import { listTenants } from "../../migrator/tenants.ts";
import { bringIn, refuseSlug } from "../bring-in.ts";
import { type Command, parseCommand, WrongUsage } from "../command.ts";
import { filesOf } from "../files-of.ts";
import type { OpenDatabase } from "../open-database.ts";

const options = { keep: { type: "boolean" }, "admin-password": { type: "string" } } as const;

export const clone: Command = {
	usage: "SLUG NEW [--keep | --admin-password P]",
	summary:
		"a copy without people's names, addresses, words and secrets, files left out; --keep copies all as it is",
	async run(argv, { io, open }) {
		const { values, positionals } = parseCommand(argv, options, { min: 2, max: 2 });
		const [slug = "", wanted = ""] = positionals;
		const password = values["admin-password"];
		if (values.keep && password) throw new WrongUsage("With --keep passwords stay as they are.");
		refuseSlug(wanted);
		const folder = await mkdtemp(join(tmpdir(), "crowdminder-clone-"));
		try {
			const opened = await open();
			const file = join(folder, "archive.zip");
			await writeCopy(opened, slug, file, !values.keep);
			const hash = password ? await hashPassword(password) : null;
			const address = await bringIn(opened, io, file, {
				slug: () => wanted,
				name: ({ manifest }) => `${manifest.workspace.name} (copy)`,
				async finish(tx) {
					if (!hash) return;
					await tx`update members set password_hash = ${hash} where email = ${firstAddress}`;
				},
			});
			io.out(`${address}\n`);
			if (password) io.err(`Sign in as ${firstAddress}.\n`);
			return 0;
		} finally {
			await rm(folder, { recursive: true, force: true });
		}
	},
};

/** The first member: whoever signed the company up. */
const firstAddress = "person-1@clone.invalid";

async function writeCopy(
	{ owner, env }: OpenDatabase,
	slug: string,
	file: string,
	scrub: boolean,
): Promise<void> {
	const [target] = await listTenants(owner, [slug]);
	if (!target) throw new Error(`There is no target for ${slug}`);
	const files = filesOf(env, target.tenant);
	await writeWholeFile(file, async (sink) => {
		await writeArchive(owner, target, sink, {
			...{ scrub, sealedBy: sealKeyId(env.APP_SECRET), now: new Date() },
			files: scrub ? { ...files, list: () => Promise.resolve([]) } : files,
		});
	});
}
