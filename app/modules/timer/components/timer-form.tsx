import { useNavigate } from "@remix-run/react";
import type { ReactNode } from "react";
import { Panel } from "#app/ui/panel.tsx";
import { useTimer } from "./use-timer.tsx";

type TimerFormProps = {
	act: "start" | "change" | "stop";
	title: ReactNode;
	note?: ReactNode;
	children: ReactNode;
};

/** A form of the timer's page: sent in place, without scripts as a plain form. A stop leads to the day. */
export function TimerForm({ act, title, note, children }: TimerFormProps) {
	const timer = useTimer();
	const navigate = useNavigate();
	return (
		<Panel title={title} note={note}>
			<form
				method="post"
				action={`/timer/${act}`}
				className="grid gap-4"
				onSubmit={(event) => {
					if (!timer) return;
					event.preventDefault();
					const fields = new FormData(event.currentTarget);
					void timer
						.send(act, fields)
						.then((isTaken) => isTaken && act === "stop" && navigate("/time/day"));
				}}
			>
				{children}
			</form>
		</Panel>
	);
}
