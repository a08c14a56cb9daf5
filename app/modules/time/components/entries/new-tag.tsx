import { useRevalidator } from "@remix-run/react";
import { type KeyboardEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useToast } from "#app/ui/toast-region.tsx";
import { postTimesheet } from "../post-timesheet.ts";

type Tag = { id: string; name: string };

/** A tag that is not there yet, made where it is needed. */
export function NewTag({ onMade }: { onMade: (tag: Tag) => void }) {
	const [name, setName] = useState<string | null>(null);
	const toast = useToast();
	const { revalidate } = useRevalidator();
	const make = async () => {
		if (!name?.trim()) return setName(null);
		const sent = await postTimesheet<{ tag: Tag }>("/time/tags", { name });
		if (sent.kind !== "answered") {
			const text = sent.kind === "refused" ? sent.message : "The tag was not made. Try again.";
			return toast({ text, icon: "circle-alert" });
		}
		setName(null);
		onMade(sent.answer.tag);
		revalidate();
	};
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key !== "Enter" && event.key !== "Escape") return;
		event.preventDefault();
		event.stopPropagation();
		if (event.key === "Escape") setName(null);
		else void make();
	};
	if (name === null) {
		return (
			<Button type="button" size="sm" kind="ghost" icon="plus" onClick={() => setName("")}>
				New tag
			</Button>
		);
	}
	return (
		<input
			className="input !h-8 !w-32 text-sm max-md:!h-11"
			aria-label="New tag"
			placeholder="On site"
			maxLength={40}
			// biome-ignore lint/a11y/noAutofocus: it opened on request, to be written
			autoFocus
			value={name}
			onChange={(event) => setName(event.currentTarget.value)}
			onBlur={() => void make()}
			onKeyDown={onKeyDown}
		/>
	);
}
