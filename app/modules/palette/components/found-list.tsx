import { useNavigate, useSubmit } from "@remix-run/react";
import { type KeyboardEvent, type MutableRefObject, useEffect, useState } from "react";
import type { Shell } from "#app/modules/shell/shell.ts";
import { Icon } from "#app/ui/icon.tsx";
import { type Found, withoutRepeats } from "../found.ts";
import { foundHere } from "../found-here.ts";
import { optionAfter } from "../list-key.ts";
import { Marked } from "./marked.tsx";
import { keptRecent } from "./remember-place.tsx";
import { useFoundByName } from "./use-found-by-name.tsx";

export type FoundListProps = {
	shell: Pick<Shell, "places" | "commands" | "support" | "member">;
	typed: string;
	/** The field's keys, which are this list's. */
	keys: MutableRefObject<((event: KeyboardEvent) => void) | null>;
	/** Tells the field which option is the current one. */
	onActive: (id: string | undefined) => void;
	onClose: () => void;
};

/** What the palette found, under its heads. The focus stays in the field: the keys come from there. */
export function FoundList({ shell, typed, keys, onActive, onClose }: FoundListProps) {
	const words = typed.trim();
	const [recent] = useState(() => keptRecent(shell.member.email));
	const byName = useFoundByName(shell.support ? "" : words);
	const groups = withoutRepeats([...foundHere({ ...shell, recent }, words), ...byName.groups]);
	const all = groups.flatMap(({ found }) => found);
	const [at, setAt] = useState({ typed: words, index: 0 });
	const index = at.typed === words ? Math.min(at.index, Math.max(all.length - 1, 0)) : 0;
	const chosen = all[index];
	const choose = useChoose(onClose);
	useEffect(() => {
		keys.current = (event) => {
			const next = optionAfter(event.key, index, all.length);
			if (next !== null) setAt({ typed: words, index: next });
			else if (isEnter(event) && chosen) choose(chosen);
			else return;
			event.preventDefault();
		};
		onActive(chosen && optionId(index));
		document.getElementById(optionId(index))?.scrollIntoView({ block: "nearest" });
	});
	let place = -1;
	return (
		<>
			<div
				className="max-h-[min(24rem,60vh)] overflow-y-auto p-2"
				role="listbox"
				id="palette-found"
				aria-label="Found"
				aria-busy={byName.isLooking}
			>
				{groups.map(({ title, found }) => (
					// biome-ignore lint/a11y/useSemanticElements: options of a listbox are grouped so
					<div key={title} role="group" aria-label={title}>
						<p className="menu-label" aria-hidden="true">
							{title}
						</p>
						{found.map((each) => {
							place += 1;
							const id = optionId(place);
							return (
								<Option
									key={id}
									{...{ id, typed: words, found: each, isChosen: each === chosen }}
									onChoose={() => choose(each)}
								/>
							);
						})}
					</div>
				))}
			</div>
			<State {...byName} count={all.length} typed={words} />
		</>
	);
}

type OptionProps = {
	id: string;
	found: Found;
	typed: string;
	isChosen: boolean;
	onChoose: () => void;
};

function Option({ id, found, typed, isChosen, onChoose }: OptionProps) {
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
		<div
			id={id}
			role="option"
			tabIndex={-1}
			className="menu-item"
			aria-selected={isChosen}
			onMouseDown={(event) => event.preventDefault()}
			onClick={onChoose}
		>
			<Icon name={found.icon} />
			<span className="min-w-0 flex-1 truncate">
				<Marked text={found.label} typed={typed} />
			</span>
			{found.detail && <span className="muted max-w-[45%] truncate text-xs">{found.detail}</span>}
			{isChosen && <kbd className="kbd max-md:hidden">Enter</kbd>}
		</div>
	);
}

type StateProps = {
	isLooking: boolean;
	isBroken: boolean;
	count: number;
	typed: string;
};

/** What the list itself does not say: that it is looked, that nothing is there, that it could not be looked. */
function State({ isLooking, isBroken, count, typed }: StateProps) {
	const isEmpty = count === 0;
	const quiet = !isEmpty && !isBroken;
	const said = () => {
		if (isBroken) return "Names could not be searched. Pages and commands are here all the same.";
		if (isEmpty) return isLooking ? "Looking…" : `Nothing found for “${typed}”.`;
		return `${count} found`;
	};
	return (
		<p
			role="status"
			className={quiet ? "sr-only" : "border-t border-line px-4 py-3 text-sm text-ink-2"}
		>
			{said()}
		</p>
	);
}

function useChoose(onClose: () => void): (found: Found) => void {
	const navigate = useNavigate();
	const submit = useSubmit();
	return ({ act }) => {
		onClose();
		if ("to" in act) navigate(act.to);
		else submit(null, { method: "post", action: act.post });
	};
}

/** Enter also ends what an input method composes. */
function isEnter({ key, nativeEvent }: KeyboardEvent): boolean {
	return key === "Enter" && !nativeEvent.isComposing;
}

function optionId(index: number): string {
	return `palette-${index}`;
}
