/** What is kept on this device, so that work goes on without a connection. */
export const onDevice = {
	/** Database of what was seen: it can be had from the server again. */
	seen: "crowdminder-seen",
	/** Database of what was typed and not sent yet: it is nowhere else. */
	unsent: "crowdminder-unsent",
	/** Caches of the worker that opens the week sheet. */
	caches: ["week-page", "week-files"],
} as const;

/** Nobody is signed in here: what the last reader saw goes. With `unsent` also what they typed and never sent. */
export async function forgetDevice({ unsent }: { unsent: boolean }): Promise<void> {
	if (!("indexedDB" in window)) return;
	indexedDB.deleteDatabase(onDevice.seen);
	if (unsent) indexedDB.deleteDatabase(onDevice.unsent);
	if ("caches" in window) await Promise.all(onDevice.caches.map((name) => caches.delete(name)));
}
