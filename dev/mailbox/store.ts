import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newId } from "#app/lib/id.ts";
import { envelope, type Message, parseMessage } from "./message.ts";

const kept = 500;

export type MailStore = {
	add(source: Buffer, to: string[]): Promise<void>;
	/** Newest first. */
	list(): Promise<Message[]>;
	get(id: string): Promise<Message | null>;
	source(id: string): Promise<Buffer | null>;
	clear(): Promise<void>;
};

/** Received mail as `.eml` files, named so that they sort by the time they came; the newest 500 are kept. */
export async function openMailStore(directory: string): Promise<MailStore> {
	await mkdir(directory, { recursive: true, mode: 0o700 });
	const parsed = new Map<string, Message>();
	const fileOf = (id: string) => join(directory, `${id}.eml`);

	async function ids(): Promise<string[]> {
		const files = await readdir(directory);
		return files
			.filter((file) => file.endsWith(".eml"))
			.map((file) => file.slice(0, -".eml".length))
			.sort()
			.reverse();
	}

	async function drop(id: string): Promise<void> {
		parsed.delete(id);
		await rm(fileOf(id), { force: true });
	}

	async function source(id: string): Promise<Buffer | null> {
		return (await ids()).includes(id) ? readFile(fileOf(id)).catch(() => null) : null;
	}

	async function get(id: string): Promise<Message | null> {
		const known = parsed.get(id);
		if (known) return known;
		const content = await source(id);
		if (!content) return null;
		const message = await parseMessage(id, content);
		parsed.set(id, message);
		return message;
	}

	return {
		async add(content, to) {
			const id = newId();
			const whole = Buffer.concat([Buffer.from(envelope(new Date(), to)), content]);
			await writeFile(`${fileOf(id)}.new`, whole, { mode: 0o600 });
			await rename(`${fileOf(id)}.new`, fileOf(id));
			await Promise.all((await ids()).slice(kept).map(drop));
		},
		async list() {
			const messages = await Promise.all((await ids()).map(get));
			return messages.filter((message) => message !== null);
		},
		get,
		source,
		async clear() {
			await Promise.all((await ids()).map(drop));
		},
	};
}
