import { useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { ButtonLink } from "./button.tsx";
import { ErrorNotice } from "./error-notice.tsx";
import { readError } from "./read-error.ts";
import type { ShownRefusal } from "./refusal.ts";
import { Retry } from "./retry.tsx";

type RouteErrorProps = {
	/** Of this request, for failures that cannot say it themselves. */
	requestId?: string | undefined;
	/** A module's own words for its refusals (an upgrade card); nothing leaves it to the usual ones. */
	refused?: ((refusal: ShownRefusal) => ReactNode) | undefined;
};

/** What an error boundary shows: inside a layout as it is, alone in an `ErrorPage`. */
export function RouteError({ requestId, refused }: RouteErrorProps) {
	const { status, refusal, words } = readError(useRouteError());
	const ownWords = refusal && refused?.(refusal);
	if (ownWords) return ownWords;

	const { icon, title, lines, retryAfter } = words;
	return (
		<ErrorNotice
			icon={icon}
			kicker={status}
			title={title}
			requestId={refusal?.requestId ?? requestId}
			actions={!retryAfter && <ButtonLink to="/">Go to the start</ButtonLink>}
		>
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
			{retryAfter && <Retry seconds={retryAfter} />}
		</ErrorNotice>
	);
}
