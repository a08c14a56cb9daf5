import { v7 } from "uuid";

/** A UUIDv7: unique across tenants, sorted by the time it was made. Never a secret: it tells that time. */
export function newId(): string {
	return v7();
}

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): boolean {
	return uuidPattern.test(text);
}
