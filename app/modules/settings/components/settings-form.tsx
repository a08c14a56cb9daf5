import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import type { SettingKey } from "../registry.ts";
import type { ShownSetting } from "../settings-page.server.ts";
import { SettingRow } from "./setting-row.tsx";

type SettingsFormProps = {
	group: { readonly name: string; readonly title: string };
	shown: readonly ShownSetting[];
	/** What was sent and not saved. */
	refused?:
		| {
				readonly typed: Partial<Record<SettingKey, string>>;
				readonly errors: Partial<Record<SettingKey, string>>;
				readonly seen: Partial<Record<SettingKey, string>>;
		  }
		| undefined;
};

const nothingUndone = { times: 0, refused: undefined };

/** The settings of a page, saved together. Undo brings back what is saved, also after a refusal. */
export function SettingsForm({ group, shown, refused }: SettingsFormProps) {
	const form = useRef<HTMLFormElement>(null);
	const [count, setCount] = useState(0);
	const [undone, setUndone] = useState<{ times: number; refused: typeof refused }>(nothingUndone);
	const isLive = useHydrated();
	const mayChange = shown.some((setting) => setting.mayChange);
	const kept = refused === undone.refused ? undefined : refused;
	const recount = () => setCount(form.current ? unsaved(form.current, shown) : 0);
	useEffect(recount);
	const usualForm = `${group.name}-usual`;
	return (
		<>
			<Form
				ref={form}
				method="post"
				noValidate
				className="panel"
				aria-labelledby="setting-group"
				onInput={recount}
			>
				<div className="panel-head">
					<h2 id="setting-group">{group.title}</h2>
				</div>
				{kept && (
					<div className="px-4 pt-4 lg:px-5">
						<ErrorSummary errors={kept.errors} />
					</div>
				)}
				<div key={undone.times} className="divide-y divide-line">
					{shown.map((setting) => (
						<SettingRow
							key={`${setting.key} ${setting.text} ${setting.secret ? setting.changed?.at : ""}`}
							usualForm={usualForm}
							setting={setting}
							typed={kept?.typed[setting.key]}
							seen={kept?.seen[setting.key]}
							error={kept?.errors[setting.key]}
						/>
					))}
				</div>
				{mayChange && (
					<div className="dialog-foot flex-wrap items-center">
						{isLive && (
							<p className="mr-auto text-sm text-ink-2 max-md:basis-full" role="status">
								{count > 0 && (
									<b className="font-semibold">
										{count === 1 ? "1 change" : `${count} changes`} not saved.
									</b>
								)}
							</p>
						)}
						{isLive && (
							<Button
								type="button"
								disabled={count === 0}
								onClick={() => setUndone({ times: undone.times + 1, refused })}
							>
								Undo
							</Button>
						)}
						<Button kind="primary">Save changes</Button>
					</div>
				)}
			</Form>
			{/* Beside, not inside: Enter in a field saves, and takes nothing back. */}
			<Form id={usualForm} method="post" action={`/settings/${group.name}/usual`} />
		</>
	);
}

/** How many controls hold something else than what is saved. */
function unsaved(form: HTMLFormElement, shown: readonly ShownSetting[]): number {
	return shown.filter(({ key, text }) => {
		const control = form.elements.namedItem(key);
		const isTyped = control instanceof HTMLInputElement || control instanceof HTMLSelectElement;
		return isTyped && control.value !== text;
	}).length;
}
