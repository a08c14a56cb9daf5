import { useNavigate, useRevalidator } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { notTaken } from "#app/modules/time/components/not-taken.ts";
import { postTimesheet, type Sent } from "#app/modules/time/components/post-timesheet.ts";
import { RowTimerProvider } from "#app/modules/time/components/row-timer.tsx";
import type { ToastMessage } from "#app/ui/toast.tsx";
import { useToast } from "#app/ui/toast-region.tsx";
import type { RunningTimer, TimerState } from "../running-timer.ts";
import { receivedTimer, type TimerAnswer, type TimerSaid } from "../timer-answer.ts";
import { StartDialog } from "./start-dialog.tsx";
import { useFreshTimer } from "./use-fresh-timer.tsx";
import { useTimerKeys } from "./use-timer-keys.tsx";

export type Timer = {
	running: RunningTimer | null;
	/** When it was so by the server's clock, and by this one's, in ms. */
	at: { server: number; here: number };
	/** Sends a change of it; answers whether it was taken. */
	send: (act: TimerAct, fields: FormData | Fields) => Promise<boolean>;
	stop: () => void;
	/** Asks on which task it is to start. */
	askToStart: () => void;
};

type Fields = Readonly<Record<string, string>>;
type TimerAct = "start" | "change" | "stop" | "discard" | "return";

const Around = createContext<Timer | null>(null);

/** The member's timer; null for who captures nothing. */
export function useTimer(): Timer | null {
	return useContext(Around);
}

type TimerProviderProps = { state: TimerState | null; children: ReactNode };

/** Holds the timer around all pages of a workspace. */
export function TimerProvider({ state, children }: TimerProviderProps) {
	if (!state) return children;
	return <Held state={state}>{children}</Held>;
}

function Held({ state, children }: { state: TimerState; children: ReactNode }) {
	const toast = useToast();
	const navigate = useNavigate();
	const { revalidate } = useRevalidator();
	const [isAsking, setIsAsking] = useState(false);
	const [{ running, at }, setNow] = useState(() => held(state));
	useEffect(() => setNow(held(state)), [state]);
	useFreshTimer((fresh) => setNow(held(fresh)));
	const timer = useMemo((): Timer => {
		const show = (answer: TimerAnswer) => {
			setNow(held({ running: receivedTimer(answer.running), now: new Date(answer.now) }));
			if (answer.said) toast(toastOf(answer.said, (fields) => void send("return", fields)));
			if (answer.asks) navigate("/timer");
			else revalidate();
		};
		const refuse = (act: TimerAct, sent: Exclude<Sent<TimerAnswer>, { kind: "answered" }>) => {
			toast({ text: notTaken(sent), icon: "circle-alert" });
			if (sent.kind === "refused" && act !== "return") navigate(`/timer?refused=${sent.code}`);
		};
		const send: Timer["send"] = async (act, fields) => {
			const sent = await postTimesheet<TimerAnswer>(`/timer/${act}`, fields);
			if (sent.kind === "answered") show(sent.answer);
			else refuse(act, sent);
			return sent.kind === "answered" && !sent.answer.asks;
		};
		return {
			...{ running, at, send },
			stop: () => running && void send("stop", { timer: running.id }),
			askToStart: () => setIsAsking(true),
		};
	}, [running, at, toast, navigate, revalidate]);
	const rows = useMemo(
		() => ({
			taskId: running?.taskId ?? null,
			toggle: (task: string) =>
				task === running?.taskId ? timer.stop() : void timer.send("start", { task }),
		}),
		[timer, running],
	);
	useTimerKeys({ start: timer.askToStart, stop: timer.stop });
	return (
		<Around.Provider value={timer}>
			<RowTimerProvider value={rows}>{children}</RowTimerProvider>
			<StartDialog
				isOpen={isAsking}
				running={running}
				onClose={() => setIsAsking(false)}
				onStart={(task) => {
					setIsAsking(false);
					void timer.send("start", { task });
				}}
			/>
		</Around.Provider>
	);
}

function toastOf({ text, undo }: TimerSaid, onUndo: (fields: Fields) => void): ToastMessage {
	return undo ? { text, undo: () => onUndo(undo.fields) } : { text };
}

function held({ running, now }: TimerState): Pick<Timer, "running" | "at"> {
	return { running, at: { server: now.getTime(), here: Date.now() } };
}
