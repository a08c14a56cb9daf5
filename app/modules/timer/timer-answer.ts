import type { RunningTimer } from "./running-timer.ts";

/** A timer as JSON carries it. */
export type SentTimer = Omit<RunningTimer, "startedAt" | "asksAt"> & {
	startedAt: string;
	asksAt: string;
};

/** What the timer's scripts get back: what runs, when it was so, and what just happened. */
export type TimerAnswer = {
	running: SentTimer | null;
	now: string;
	said: TimerSaid | null;
	/** It has to be decided what is kept. */
	asks: boolean;
};

/** What happened, as a toast says it. */
export type TimerSaid = {
	text: string;
	undo?: { action: string; fields: Record<string, string> };
};

/** Reads a timer that came as JSON. */
export function receivedTimer(sent: SentTimer | null): RunningTimer | null {
	return sent && { ...sent, startedAt: new Date(sent.startedAt), asksAt: new Date(sent.asksAt) };
}
