import { useRouteLoaderData } from "@remix-run/react";
import { useState } from "react";
import { useHydrated } from "./hydrated.ts";

/**
 * The id of the request that this page arrived with, for what failed on the way; nothing for what failed later,
 * in a request of its own.
 */
export function useDocumentRequestId(): string | undefined {
	const root = useRouteLoaderData("root");
	const hydrated = useHydrated();
	const [requestId] = useState(hydrated ? undefined : idOf(root));
	return requestId;
}

function idOf(root: unknown): string | undefined {
	if (typeof root !== "object" || root === null || !("requestId" in root)) return undefined;
	return typeof root.requestId === "string" ? root.requestId : undefined;
}
