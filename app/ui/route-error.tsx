import { useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { readError } from "./read-error.ts";
import type { ShownRefusal } from "./refusal.ts";
import { StatusNotice } from "./status-notice.tsx";

type RouteErrorProps = {
	/** A module's own words for its refusals (an upgrade card); nothing leaves it to the usual ones. */
	refused?: ((refusal: ShownRefusal) => ReactNode) | undefined;
};

/** What an error boundary shows: inside a layout as it is, alone in an `ErrorPage`. */
export function RouteError({ refused }: RouteErrorProps) {
	const { status, refusal } = readError(useRouteError());
	const ownWords = refusal && refused?.(refusal);
	return ownWords || <StatusNotice status={status} refusal={refusal} />;
}
