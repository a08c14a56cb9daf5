import { onDevice } from "./device.ts";

/** How many changes were typed on this device and not sent yet, by whoever is signed in or was. */
export async function unsentCount(): Promise<number> {
	if (!("indexedDB" in window) || !("databases" in indexedDB)) return 0;
	const known = await indexedDB.databases();
	if (!known.some(({ name }) => name === onDevice.unsent)) return 0;
	const db = await opened(onDevice.unsent);
	const stores = [...db.objectStoreNames];
	const counts = await Promise.all(stores.map((store) => countIn(db, store)));
	db.close();
	return counts.reduce((sum, count) => sum + count, 0);
}

function opened(name: string): Promise<IDBDatabase> {
	return answerOf(indexedDB.open(name));
}

function countIn(db: IDBDatabase, store: string): Promise<number> {
	return answerOf(db.transaction(store).objectStore(store).count());
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
