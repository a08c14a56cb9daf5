import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { waitClock } from "../code-rules.ts";

type SendAgainProps = {
	/** Seconds until another code may be asked for. */
	wait: number;
	wasSent: boolean;
	/** Of a link from a mail; without it the browser's own sign-up is meant. */
	token?: string;
};

/** Asks for a code by mail. Too early it says when; without scripts the server does. */
export function SendAgain({ wait, wasSent, token }: SendAgainProps) {
	const left = useCountdown(wait);
	return (
		<Form
			method="post"
			action="/start/code-mail"
			className="mt-6 flex flex-wrap items-center gap-3"
		>
			{token && <input type="hidden" name="token" value={token} />}
			<Button icon="mail">{wasSent ? "Send a new code" : "Send the code"}</Button>
			{left > 0 && (
				<p className="text-sm text-ink-3" role="timer" aria-live="off">
					You can ask for another one in {waitClock(left)}.
				</p>
			)}
		</Form>
	);
}

function useCountdown(seconds: number): number {
	const [left, setLeft] = useState(seconds);
	useEffect(() => {
		setLeft(seconds);
		const ends = Date.now() + seconds * 1000;
		const timer = setInterval(() => {
			setLeft(Math.max(0, Math.ceil((ends - Date.now()) / 1000)));
		}, 1000);
		return () => clearInterval(timer);
	}, [seconds]);
	return left;
}
