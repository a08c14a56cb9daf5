import type { Disk } from "flydrive";
import type { StoredObject } from "./storage.ts";

/** Every object below a prefix, page by page. */
export async function* listDisk(disk: Disk, prefix: string): AsyncGenerator<StoredObject> {
	let token: string | undefined;
	do {
		const page = await disk.listAll(prefix, {
			recursive: true,
			...(token ? { paginationToken: token } : {}),
		});
		for (const object of page.objects) {
			if (!object.isFile) continue;
			const { contentLength, lastModified } = await object.getMetaData();
			yield { key: object.key, bytes: contentLength, storedAt: lastModified };
		}
		token = page.paginationToken;
	} while (token);
}
