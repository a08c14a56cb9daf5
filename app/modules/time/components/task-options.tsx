import { classNames } from "#app/ui/class-names.ts";
import { Dot } from "#app/ui/dot.tsx";
import type { TaskChoice } from "../task-choices.server.ts";
import { optionId } from "./option-id.ts";

type TaskOptionsProps = {
	/** Of the combobox; the list's and the options' ids begin with it. */
	id: string;
	choices: readonly TaskChoice[];
	query: string;
	current: TaskChoice | undefined;
	onChoose: (choice: TaskChoice) => void;
	isNarrow: boolean;
};

/** The list under a task combobox: what was used lately first. */
export function TaskOptions({ id, choices, query, current, onChoose, isNarrow }: TaskOptionsProps) {
	const groups = [
		{ name: "Favourites", choices: choices.filter(({ isFavourite }) => isFavourite) },
		{
			name: "Used lately",
			choices: choices.filter(({ isRecent, isFavourite }) => isRecent && !isFavourite),
		},
		{
			name: "Other tasks open to you",
			choices: choices.filter(({ isRecent, isFavourite }) => !isRecent && !isFavourite),
		},
	].filter((group) => group.choices.length > 0);
	return (
		<>
			<div
				id={`${id}list`}
				role="listbox"
				aria-label={query ? `Tasks that match ${query}` : "Tasks"}
				className={classNames(
					"menu absolute top-full left-0 z-20 mt-1 max-h-80 overflow-y-auto",
					isNarrow ? "w-full" : "w-[26rem] max-w-[calc(100vw-3rem)]",
				)}
			>
				{groups.map((group) => (
					// biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
					<div key={group.name} role="group" aria-label={group.name}>
						<p className="menu-label" aria-hidden="true">
							{group.name}
						</p>
						{group.choices.map((choice) => (
							<Option
								key={choice.id}
								id={optionId(id, choice.id)}
								choice={choice}
								isCurrent={choice === current}
								onChoose={() => onChoose(choice)}
							/>
						))}
					</div>
				))}
				{choices.length === 0 && (
					<p className="px-2 py-1.5 text-sm text-ink-2">
						{query ? `No open task matches “${query}”.` : "There are no open tasks yet."}
					</p>
				)}
			</div>
			<p className="sr-only" role="status">
				{choices.length === 1 ? "1 task" : `${choices.length} tasks`}
				{query && ` match ${query}`}
			</p>
		</>
	);
}

type OptionProps = { id: string; choice: TaskChoice; isCurrent: boolean; onChoose: () => void };

function Option({ id, choice, isCurrent, onChoose }: OptionProps) {
	return (
		// biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and handles the keys
		<div
			id={id}
			role="option"
			aria-selected={isCurrent}
			className="menu-item cursor-pointer"
			// The combobox must not lose the focus before the click arrives.
			onMouseDown={(event) => event.preventDefault()}
			onClick={onChoose}
		>
			<Dot tone={choice.billable ? "billable" : "internal"} />
			<span className="min-w-0 flex-1 leading-4">
				<span className="line-clamp-3 wrap-anywhere">
					{choice.project}, {choice.name}
				</span>
				<span className="block truncate text-xs text-ink-3">
					{choice.client}
					{!choice.billable && ", not billed"}
				</span>
			</span>
			{isCurrent && <kbd className="kbd max-md:hidden">Enter</kbd>}
		</div>
	);
}
