import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Icon } from "#app/ui/icon.tsx";
import type { Place } from "../places.ts";
import { PlaceIcon } from "./place-icon.tsx";

type PaletteProps = { open: boolean; onClose: () => void; places: readonly Place[] };

/** Ctrl K: a few letters and Enter lead to any page. */
export function Palette({ open, onClose, places }: PaletteProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (open) dialog.current?.showModal();
		else dialog.current?.close();
	}, [open]);
	return (
		<dialog
			ref={dialog}
			className="dialog mt-[12vh]! w-[min(36rem,calc(100vw-2rem))]! overflow-hidden"
			aria-label="Find a page"
			onClose={onClose}
		>
			{open && <Finder places={places} onClose={onClose} />}
		</dialog>
	);
}

function Finder({ places, onClose }: Omit<PaletteProps, "open">) {
	const navigate = useNavigate();
	const [words, setWords] = useState("");
	const [at, setAt] = useState(0);
	const found = matching(places, words);
	const chosen = found[Math.min(at, found.length - 1)];
	const go = (place: Place) => {
		onClose();
		navigate(place.href);
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "ArrowDown") setAt(Math.min(at + 1, found.length - 1));
		else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
		else if (event.key === "Enter" && chosen) go(chosen);
		else return;
		event.preventDefault();
	};
	return (
		<>
			<div className="flex items-center gap-3 border-b-2 border-line px-4 focus-within:border-accent">
				<Icon name="search" className="text-ink-3" />
				<input
					className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
					role="combobox"
					aria-label="Find a page"
					placeholder="Find a page"
					aria-expanded
					aria-controls="palette-found"
					aria-activedescendant={chosen && optionId(chosen)}
					value={words}
					onChange={(event) => {
						setWords(event.currentTarget.value);
						setAt(0);
					}}
					onKeyDown={onKeyDown}
				/>
				<kbd className="kbd">Esc</kbd>
			</div>
			<Found places={found} chosen={chosen} onChoose={go} />
		</>
	);
}

type FoundProps = {
	places: readonly Place[];
	chosen: Place | undefined;
	onChoose: (place: Place) => void;
};

function Found({ places, chosen, onChoose }: FoundProps) {
	if (places.length === 0) return <p className="p-4 text-sm text-ink-2">No page has that name.</p>;
	return (
		<div className="p-2" role="listbox" id="palette-found" aria-label="Pages">
			{places.map((place) => (
				// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
				<div
					key={place.name}
					id={optionId(place)}
					role="option"
					tabIndex={-1}
					className="menu-item"
					aria-selected={place === chosen}
					onClick={() => onChoose(place)}
				>
					<PlaceIcon place={place.name} />
					<span className="flex-1">{place.label}</span>
					{place === chosen && <kbd className="kbd">Enter</kbd>}
				</div>
			))}
		</div>
	);
}

function optionId(place: Place): string {
	return `palette-${place.name}`;
}

function matching(places: readonly Place[], words: string): readonly Place[] {
	const wanted = words.trim().toLowerCase();
	return places.filter(({ label }) => label.toLowerCase().includes(wanted));
}
