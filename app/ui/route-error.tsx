import { Form, useRouteError } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button.tsx";
import { useDocumentRequestId } from "./document-request-id.ts";
import { ErrorNotice } from "./error-notice.tsx";
import type { ErrorWords } from "./error-words.ts";
import { readError } from "./read-error.ts";
import type { ShownRefusal } from "./refusal.ts";
import { Retry } from "./retry.tsx";

type RouteErrorProps = {
	/** A module's own words for its refusals (an upgrade card); nothing leaves it to the usual ones. */
	refused?: ((refusal: ShownRefusal) => ReactNode) | undefined;
};

/** What an error boundary shows: inside a layout as it is, alone in an `ErrorPage`. */
export function RouteError({ refused }: RouteErrorProps) {
	const { status, refusal, words } = readError(useRouteError());
	const documentRequestId = useDocumentRequestId();
	const ownWords = refusal && refused?.(refusal);
	if (ownWords) return ownWords;

	const { icon, title, lines, retryAfter } = words;
	return (
		<ErrorNotice
			icon={icon}
			kicker={status}
			title={title}
			requestId={refusal?.requestId ?? documentRequestId}
			actions={<NextAct words={words} />}
		>
			{lines.map((line) => (
				<p key={line}>{line}</p>
			))}
			{retryAfter && <Retry seconds={retryAfter} />}
		</ErrorNotice>
	);
}

function NextAct({ words }: { words: ErrorWords }) {
	if (words.retryAfter || words.noStart === "nothing") return null;
	if (!words.noStart) return <ButtonLink to="/">Go to the start</ButtonLink>;
	return (
		<Form method="post" action="/sign-out">
			<Button>Sign out</Button>
		</Form>
	);
}
