import { useState } from "react";
import { useOpenWeek } from "../use-week.tsx";
import { NewTag } from "./new-tag.tsx";

type TagPickerProps = {
	name: string;
	chosen: readonly string[];
	onChange: (tagIds: string[]) => void;
};

/** Tags to press on and off; a new one for who may make them. Archived ones stay only where they are. */
export function TagPicker({ name, chosen, onChange }: TagPickerProps) {
	const { page } = useOpenWeek();
	const [made, setMade] = useState<readonly { id: string; name: string }[]>([]);
	const known = [...page.tags.filter(({ id, isOpen }) => isOpen || chosen.includes(id)), ...made];
	const tags = known.filter((tag, index) => known.findIndex(({ id }) => id === tag.id) === index);
	const turn = (id: string) =>
		onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
	if (tags.length === 0 && !page.may.tag) return null;
	return (
		<fieldset>
			<legend className="label">{name}</legend>
			<div className="mt-1 flex flex-wrap items-center gap-1.5">
				{tags.map((tag) => (
					<button
						key={tag.id}
						type="button"
						className="tag-choice"
						aria-pressed={chosen.includes(tag.id)}
						onClick={() => turn(tag.id)}
					>
						{tag.name}
					</button>
				))}
				{page.may.tag && (
					<NewTag
						onMade={(tag) => {
							setMade([...made, tag]);
							onChange([...chosen, tag.id]);
						}}
					/>
				)}
			</div>
		</fieldset>
	);
}
