import { type KeyboardEvent, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { FoundListProps } from "#app/modules/palette/components/found-list.tsx";
import { IconButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";

type PaletteProps = Pick<FoundListProps, "shell" | "onClose"> & { open: boolean };

/** Fetches what the palette finds with, before it is needed: when the pointer or a key comes near. */
export function loadPalette() {
	return import("#app/modules/palette/components/found-list.tsx");
}

const FoundList = lazy(async () => ({ default: (await loadPalette()).FoundList }));

/** Ctrl K: a few letters and Enter lead to any page, do anything and find anybody. */
export function Palette({ open, onClose, shell }: PaletteProps) {
	const dialog = useRef<HTMLDialogElement>(null);
	useEffect(() => {
		if (open && !dialog.current?.open) dialog.current?.showModal();
		if (!open && dialog.current?.open) dialog.current.close();
	}, [open]);
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog by itself
		<dialog
			ref={dialog}
			className="dialog mt-[12vh]! w-[min(36rem,calc(100vw-2rem))]! overflow-hidden"
			aria-label="Search"
			onClose={onClose}
			onClick={(event) => {
				if (event.target === dialog.current) onClose();
			}}
		>
			{open && <Finder shell={shell} onClose={onClose} />}
		</dialog>
	);
}

/** The field is here at once, so that no letter is lost; what it finds is loaded on first use. */
function Finder({ shell, onClose }: Pick<PaletteProps, "shell" | "onClose">) {
	const [typed, setTyped] = useState("");
	const [active, setActive] = useState<string>();
	const keys = useRef<((event: KeyboardEvent) => void) | null>(null);
	return (
		<>
			<div className="flex items-center gap-3 border-b-2 border-line px-4 focus-within:border-accent">
				<Icon name="search" className="text-ink-3" />
				<input
					className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
					role="combobox"
					aria-label="Find a page, a name or something to do"
					placeholder="Find a page, a name or something to do"
					aria-expanded
					aria-controls="palette-found"
					aria-autocomplete="list"
					aria-activedescendant={active}
					autoComplete="off"
					spellCheck={false}
					maxLength={100}
					value={typed}
					onChange={(event) => setTyped(event.currentTarget.value)}
					onKeyDown={(event) => keys.current?.(event)}
				/>
				<kbd className="kbd max-md:hidden">Esc</kbd>
				<IconButton icon="x" label="Close" className="md:hidden!" onClick={onClose} />
			</div>
			<Suspense fallback={<p className="p-4 text-sm text-ink-2">Loading…</p>}>
				<FoundList {...{ shell, typed, keys, onClose }} onActive={setActive} />
			</Suspense>
		</>
	);
}
