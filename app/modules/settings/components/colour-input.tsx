import { type ComponentProps, useRef, useState } from "react";
import { isColour } from "#app/lib/colour.ts";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Input } from "#app/ui/input.tsx";

type ColourInputProps = Pick<ComponentProps<typeof Input>, "disabled" | "autoComplete"> & {
	defaultValue: string;
};

/** A colour by its figures; with scripts also chosen from the browser's own palette. */
export function ColourInput({ defaultValue, disabled, autoComplete }: ColourInputProps) {
	const text = useRef<HTMLInputElement>(null);
	const [typed, setTyped] = useState(defaultValue);
	const isLive = useHydrated();
	return (
		<span className="flex items-center gap-2">
			<Input
				ref={text}
				className="min-w-0 flex-1 tabular-nums"
				placeholder="#1f6f54"
				maxLength={7}
				spellCheck={false}
				onInput={(event) => setTyped(event.currentTarget.value.trim().toLowerCase())}
				{...{ defaultValue, disabled, autoComplete }}
			/>
			{isLive && (
				<input
					type="color"
					className="h-(--row) w-11 shrink-0 rounded-md border border-control bg-surface p-1 max-md:h-11"
					aria-label="Choose the colour"
					value={isColour(typed) ? typed : "#808080"}
					disabled={disabled}
					onChange={({ currentTarget: { value } }) => {
						if (text.current) text.current.value = value;
						setTyped(value);
					}}
				/>
			)}
		</span>
	);
}
