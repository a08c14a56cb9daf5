import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "#app/ui/icon.tsx";
import type { TaskChoice } from "../task-choices.server.ts";
import { optionId } from "./option-id.ts";
import { TaskOptions } from "./task-options.tsx";
import { useTaskSearch } from "./use-task-search.tsx";

type TaskComboboxProps = {
	label: string;
	/** Of the input, where a label outside names it. */
	id?: string;
	/** Tasks that are there already. */
	shown: readonly string[];
	onChoose: (taskId: string, choice: TaskChoice) => void;
	/** Left without choosing. */
	onClose?: () => void;
	/** Its list is as wide as itself: where there is no more room. */
	isNarrow?: boolean;
	/** Opened on request, to be typed into. */
	autoFocus?: boolean;
};

/** Finds a task by typing parts of its client, project or name. */
export function TaskCombobox(props: TaskComboboxProps) {
	const { label, shown, onChoose, onClose, autoFocus = false } = props;
	const id = useId();
	const [query, setQuery] = useState("");
	const [at, setAt] = useState(0);
	const [isOpen, setIsOpen] = useState(autoFocus);
	const found = useTaskSearch(query, isOpen);
	const choices = found?.choices.filter(({ id: taskId }) => !shown.includes(taskId)) ?? [];
	const current = isOpen ? choices[at] : undefined;
	const close = () => {
		setIsOpen(false);
		onClose?.();
	};
	const choose = (choice: TaskChoice) => {
		setIsOpen(false);
		setQuery("");
		onChoose(choice.id, choice);
	};
	const goTo = (index: number) => {
		setIsOpen(true);
		setAt(Math.min(Math.max(index, 0), Math.max(choices.length - 1, 0)));
	};
	const acts = {
		next: () => goTo(isOpen ? at + 1 : at),
		previous: () => goTo(at - 1),
		choose: () => current && choose(current),
		close,
	};
	const onKeyDown = (event: KeyboardEvent) => {
		const act = actOf(event.key);
		if (!act) return;
		event.preventDefault();
		acts[act]();
	};
	return (
		<div className="relative">
			<div className="affix">
				<Icon name="search" />
				<input
					id={props.id}
					className="input"
					role="combobox"
					aria-expanded={isOpen}
					aria-controls={`${id}list`}
					aria-activedescendant={current && optionId(id, current.id)}
					aria-autocomplete="list"
					aria-label={label}
					placeholder="Project, task or client"
					autoComplete="off"
					// biome-ignore lint/a11y/noAutofocus: it opened on request, to be typed into
					autoFocus={autoFocus}
					value={query}
					onChange={(event) => {
						setQuery(event.currentTarget.value);
						goTo(0);
					}}
					onFocus={() => setIsOpen(true)}
					onBlur={close}
					onKeyDown={onKeyDown}
				/>
			</div>
			{isOpen && found && (
				<TaskOptions
					id={id}
					choices={choices}
					query={found.query}
					current={current}
					onChoose={choose}
					isNarrow={props.isNarrow ?? false}
				/>
			)}
		</div>
	);
}

function actOf(key: string): "next" | "previous" | "choose" | "close" | null {
	switch (key) {
		case "ArrowDown":
			return "next";
		case "ArrowUp":
			return "previous";
		case "Enter":
			return "choose";
		case "Escape":
			return "close";
		default:
			return null;
	}
}
