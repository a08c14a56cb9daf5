/** Where a page of this request stands, as browsers say it: the canonical protocol and the host asked for. */
export function pageOrigin(baseOrigin: string, { headers }: Request): string {
	return `${new URL(baseOrigin).protocol}//${headers.get("Host") ?? ""}`;
}
