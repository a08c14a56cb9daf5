import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

export type ToastMessage = {
	/** What you just did: "Deleted 1:30 on Tariff review." */
	text: string;
	detail?: string | undefined;
	icon?: IconName | undefined;
	/** Puts it back: a post, which works without scripts, or a call. */
	undo?: { action: string; fields: Readonly<Record<string, string>> } | (() => void) | undefined;
};

const shownMs = 8_000;

/** What you just did, for 8 s; waits while the pointer or the focus is on it. */
export function Toast({ message, onDone }: { message: ToastMessage; onDone: () => void }) {
	const [held, setHeld] = useState(false);
	useEffect(() => {
		if (held) return;
		const timer = setTimeout(onDone, shownMs);
		return () => clearTimeout(timer);
	}, [held, onDone]);
	const hold = () => setHeld(true);
	const release = () => setHeld(false);
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is looked at
		<div
			className="toast"
			onPointerEnter={hold}
			onPointerLeave={release}
			onFocus={hold}
			onBlur={release}
		>
			<Icon name={message.icon ?? "check"} />
			<span className="flex-1">
				{message.text} {message.detail && <span className="muted">{message.detail}</span>}
			</span>
			{message.undo && <Undo undo={message.undo} onDone={onDone} />}
		</div>
	);
}

function Undo({ undo, onDone }: { undo: NonNullable<ToastMessage["undo"]>; onDone: () => void }) {
	if (typeof undo === "function") {
		const undoAndClose = () => {
			undo();
			onDone();
		};
		return (
			<Button type="button" data-undo="" onClick={undoAndClose}>
				Undo
			</Button>
		);
	}
	return (
		<Form method="post" action={undo.action} navigate={false} onSubmit={onDone}>
			{Object.entries(undo.fields).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			<Button data-undo="">Undo</Button>
		</Form>
	);
}
