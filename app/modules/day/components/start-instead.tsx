import { useTimer } from "#app/modules/timer/components/use-timer.tsx";
import { Button } from "#app/ui/button.tsx";

/** Inside the form of a new entry: starts the timer on its task and note. */
export function StartInstead() {
	const timer = useTimer();
	return (
		<Button
			formAction="/timer/start"
			onClick={(event) => {
				const { form } = event.currentTarget;
				if (!timer || !form) return;
				event.preventDefault();
				const fields = new FormData(form);
				if (fields.get("task")) void timer.send("start", fields);
				else timer.askToStart();
			}}
		>
			Start timer instead
		</Button>
	);
}
