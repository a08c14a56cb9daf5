import { useSyncExternalStore } from "react";

let own: string | undefined;

/** A name for this page of the browser as long as it is open; "" in the server's markup. No secret. */
export function useTab(): string {
	return useSyncExternalStore(
		() => () => {},
		() => {
			own ??= Math.random().toString(36).slice(2);
			return own;
		},
		() => "",
	);
}
