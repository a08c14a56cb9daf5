import { useSyncExternalStore } from "react";

/** False in the server's markup and at first paint, true once scripts run: for controls that need them. */
export function useHydrated(): boolean {
	return useSyncExternalStore(
		() => () => {},
		() => true,
		() => false,
	);
}
