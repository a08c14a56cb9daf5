import { useState } from "react";
import { Field } from "#app/ui/field.tsx";
import { useFieldControl } from "#app/ui/field-control.ts";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Select } from "#app/ui/select.tsx";
import { TaskCombobox } from "./task-combobox.tsx";

/** A task as a form names it. */
export type ChosenTask = { id: string; name: string; project: string; client: string };

type TaskFieldProps = {
	/** What the form without scripts offers. */
	choices: readonly ChosenTask[];
	chosen: ChosenTask | null;
	error?: string | undefined;
	/** Names the form where one page has two. */
	form: string;
};

/** Which task a form is about: searched in place; without scripts a list of what was used lately and the rest. */
export function TaskField({ choices, chosen, error, form }: TaskFieldProps) {
	const isLive = useHydrated();
	const [task, setTask] = useState(chosen);
	return (
		<Field
			name="task"
			form={form}
			label="Project and task"
			error={error}
			hint={isLive && task ? task.client : undefined}
		>
			{isLive ? (
				<Searched task={task} onChoose={setTask} />
			) : (
				<Listed choices={choices} task={task} />
			)}
		</Field>
	);
}

type SearchedProps = { task: ChosenTask | null; onChoose: (task: ChosenTask) => void };

/** What is chosen stands there as a button; pressed, it is searched anew. */
function Searched({ task, onChoose }: SearchedProps) {
	const control = useFieldControl();
	const [isSearching, setIsSearching] = useState(false);
	const [wasChosen, setWasChosen] = useState(false);
	const { name, "aria-invalid": _invalid, ...named } = control;
	if (isSearching || !task)
		return (
			<TaskCombobox
				label="Project and task"
				{...(control.id === undefined ? {} : { id: control.id })}
				shown={[]}
				isNarrow
				autoFocus={isSearching}
				onClose={() => setIsSearching(false)}
				onChoose={(_id, choice) => {
					onChoose(choice);
					setWasChosen(true);
					setIsSearching(false);
				}}
			/>
		);
	return (
		<>
			<input type="hidden" name={name} value={task.id} />
			<button
				type="button"
				{...named}
				className="input truncate text-left"
				// biome-ignore lint/a11y/noAutofocus: it takes the place of the field in which it was chosen
				autoFocus={wasChosen}
				onClick={() => setIsSearching(true)}
			>
				{task.project}, {task.name}
			</button>
		</>
	);
}

function Listed({ choices, task }: Pick<TaskFieldProps, "choices"> & { task: ChosenTask | null }) {
	const isThere = task === null || choices.some(({ id }) => id === task.id);
	return (
		<Select defaultValue={task?.id ?? ""}>
			<option value="">Choose a task</option>
			{[...(isThere ? [] : [task]), ...choices].map(({ id, project, name, client }) => (
				<option key={id} value={id}>
					{project}, {name} ({client})
				</option>
			))}
		</Select>
	);
}
