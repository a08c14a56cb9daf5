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

/** The settings of a page, saved together. */
export function SettingsForm({ group, shown, refused }: SettingsFormProps) {
	const form = useRef<HTMLFormElement>(null);
	const [count, setCount] = useState(0);
	const isLive = useHydrated();
	const mayChange = shown.some((setting) => setting.mayChange);
	const recount = () => setCount(form.current ? touched(form.current) : 0);
	// What was saved comes back as what the controls begin with.
	// biome-ignore lint/correctness/useExhaustiveDependencies: each time the settings were loaded anew
	useEffect(recount, [shown]);
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
				// A reset takes place after its event.
				onReset={() => setTimeout(recount)}
			>
				<div className="panel-head">
					<h2 id="setting-group">{group.title}</h2>
				</div>
				{refused && (
					<div className="px-4 pt-4 lg:px-5">
						<ErrorSummary errors={refused.errors} />
					</div>
				)}
				<div className="divide-y divide-line">
					{shown.map((setting) => (
						<SettingRow
							key={`${setting.key} ${setting.text}`}
							usualForm={usualForm}
							setting={setting}
							typed={refused?.typed[setting.key]}
							seen={refused?.seen[setting.key]}
							error={refused?.errors[setting.key]}
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
							<Button type="reset" disabled={count === 0}>
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

/** How many controls hold something else than when the page came. */
function touched(form: HTMLFormElement): number {
	return [...form.elements].filter((element) => {
		if (element instanceof HTMLSelectElement) {
			return [...element.options].some((option) => option.selected !== option.defaultSelected);
		}
		const isTyped = element instanceof HTMLInputElement && element.type !== "hidden";
		return isTyped && element.value !== element.defaultValue;
	}).length;
}
