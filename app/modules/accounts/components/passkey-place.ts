import { useSyncExternalStore } from "react";

/**
 * The class of what passkeys are asked for with: its place is kept until scripts run, so that nothing jumps; without
 * them, and in a browser that knows no passkeys, it is not there.
 */
export function usePasskeyPlace(): string {
	return useSyncExternalStore(
		() => () => {},
		() => (typeof PublicKeyCredential === "undefined" ? "hidden" : ""),
		() => "invisible [@media(scripting:none)]:hidden",
	);
}
