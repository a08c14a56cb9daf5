import { formatDate } from "#app/lib/date-text.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { FieldControlContext, fieldId } from "#app/ui/field-control.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { seenField } from "../seen-field.ts";
import type { ShownSetting } from "../settings-page.server.ts";
import { SettingControl } from "./setting-control.tsx";

type SettingRowProps = {
	/** The form whose button takes it back to its default. */
	usualForm: string;
	setting: ShownSetting;
	/** As it was sent and refused. */
	typed: string | undefined;
	/** How it stands now, where somebody else changed it meanwhile. */
	seen: string | undefined;
	error: string | undefined;
};

/** One setting: what it governs, who changed it last, its control. */
export function SettingRow({ usualForm, setting, typed, seen, error }: SettingRowProps) {
	const { key, title, help, control, text, mayChange, picture } = setting;
	const isElsewhere = control.kind === "page";
	const id = fieldId(key);
	const wired = {
		...{ id, name: key },
		"aria-invalid": error ? (true as const) : undefined,
		"aria-describedby": classNames(error && `${id}-error`, `${id}-hint`),
	};
	return (
		<div
			id={key}
			className="grid scroll-mt-16 gap-x-8 gap-y-2 px-4 py-4 target:bg-sunken md:grid-cols-[minmax(0,1fr)_15rem] lg:px-5"
		>
			<div>
				{isElsewhere ? (
					<p className="label">{title}</p>
				) : (
					<label className="label" htmlFor={id}>
						{title}
					</label>
				)}
				<p className="text-sm text-ink-2" id={`${id}-hint`}>
					{help}
				</p>
				<div className="mt-1.5">
					{!setting.locked && <Standing usualForm={usualForm} setting={setting} />}
				</div>
			</div>
			<div className="w-full md:w-60 md:self-start md:justify-self-end">
				{picture && <img src={picture} alt="The logo as it is now" className="mb-2 h-10 w-auto" />}
				<FieldControlContext.Provider value={wired}>
					<SettingControl
						control={control}
						text={typed ?? text}
						disabled={!mayChange}
						placeholder={setting.secret ? "Type a new one to replace it" : undefined}
					/>
				</FieldControlContext.Provider>
				{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
				{mayChange && !isElsewhere && (
					<input type="hidden" name={seenField(key)} value={seen ?? text} />
				)}
			</div>
		</div>
	);
}

function Standing({ usualForm, setting }: Pick<SettingRowProps, "usualForm" | "setting">) {
	const writing = useWriting();
	const { mayChange, changed, isUsual, usual, secret, control } = setting;
	const isElsewhere = control.kind === "page";
	if (!mayChange) {
		return (
			<span className="flex items-center gap-1.5 text-xs text-ink-3">
				<Icon name="lock" className="!size-3.5" /> Only owners change it.
			</span>
		);
	}
	if (isUsual && usual !== null && !isElsewhere)
		return <span className="text-xs text-ink-3">Default</span>;
	if (!changed) return null;
	return (
		<span className="flex items-start gap-2 text-xs text-ink-3">
			{changed.by && <Avatar name={changed.by} size="sm" />}
			<span>
				{changed.by ?? "Crowdminder"}, {formatDate(changed.on, writing)}.{" "}
				{secret && <>It is {secret}. </>}
				{usual !== null && !isElsewhere && (
					<>
						{!secret && <>Default is {usual}. </>}
						<button
							type="submit"
							className="link min-h-6"
							data-inline
							form={usualForm}
							name="usual"
							value={setting.key}
						>
							{secret ? "Clear it" : "Back to default"}
							<span className="sr-only"> for {setting.title}</span>
						</button>
					</>
				)}
			</span>
		</span>
	);
}
