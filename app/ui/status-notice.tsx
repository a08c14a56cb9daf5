import { Form } from "@remix-run/react";
import { Button, ButtonLink } from "./button.tsx";
import { useDocumentRequestId } from "./document-request-id.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { type ErrorWords, errorWords } from "./error-words.ts";
import type { ShownRefusal } from "./refusal.ts";
import { Retry } from "./retry.tsx";

type StatusNoticeProps = { status: number; refusal?: ShownRefusal | undefined };

/** What is said about a status, or about a refusal that came with it, in the place of a page. */
export function StatusNotice({ status, refusal }: StatusNoticeProps) {
	const documentRequestId = useDocumentRequestId();
	const words = errorWords(status, refusal);
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
