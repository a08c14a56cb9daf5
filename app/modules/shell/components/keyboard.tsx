import { useNavigate } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { goWithinMs } from "#app/ui/after-g.ts";
import { isTyping, singleKeysOn } from "#app/ui/shortcuts.ts";
import { keyAct } from "../key-act.ts";
import { type Place, shownPlaces } from "../places.ts";
import type { Shell } from "../shell.ts";
import { loadPalette, Palette } from "./palette.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

type Opened = "palette" | "shortcuts" | null;

const Open = createContext<(what: Opened) => void>(() => {});

/** Opens the palette or the list of keys. */
export function useOpen(): (what: Opened) => void {
	return useContext(Open);
}

type KeyboardProps = { shell: Shell; children: ReactNode };

/** Ctrl K finds, `?` lists the keys, G and a letter goes. Holds the two dialogs. */
export function Keyboard({ shell, children }: KeyboardProps) {
	const [opened, setOpened] = useState<Opened>(null);
	const shown = shownPlaces(shell.places);
	useKeys(shown, setOpened);
	const close = () => setOpened(null);
	return (
		<Open.Provider value={setOpened}>
			{children}
			<Palette open={opened === "palette"} onClose={close} shell={shell} />
			<ShortcutsDialog open={opened === "shortcuts"} onClose={close} places={shown} />
		</Open.Provider>
	);
}

function useKeys(places: readonly Place[], open: (what: Opened) => void) {
	const navigate = useNavigate();
	const goingUntil = useRef(0);
	const onKey = (event: KeyboardEvent) => {
		const singleKeys = !isTyping(event.target) && singleKeysOn();
		const done = keyAct(event, { singleKeys, going: Date.now() < goingUntil.current, places });
		goingUntil.current = done?.act === "await-place" ? Date.now() + goWithinMs : 0;
		if (!done) return;
		event.preventDefault();
		if (done.act === "go") navigate(done.place.href);
		else if (done.act !== "await-place") open(done.act);
	};
	const latest = useRef(onKey);
	useEffect(() => {
		latest.current = onKey;
	});
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key === "Control" || event.key === "Meta") void loadPalette();
			if (!event.defaultPrevented) latest.current(event);
		};
		document.addEventListener("keydown", listen);
		return () => document.removeEventListener("keydown", listen);
	}, []);
}
