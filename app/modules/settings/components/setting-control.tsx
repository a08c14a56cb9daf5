import { Affix } from "#app/ui/affix.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Input } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Control } from "../kind.ts";
import { ColourInput } from "./colour-input.tsx";

type SettingControlProps = {
	control: Control;
	/** As `Kind.text` gives it, or as it was typed and refused. */
	text: string;
	disabled?: boolean | undefined;
	/** Of a secret: what an empty control means. */
	placeholder?: string | undefined;
};

/** The control of a setting, inside its `Field`. */
export function SettingControl({ control, text, disabled, placeholder }: SettingControlProps) {
	const shared = { defaultValue: text, disabled, autoComplete: "off" };
	switch (control.kind) {
		case "choice":
			return (
				<Select defaultValue={text} disabled={disabled}>
					{control.options.map(({ value, label }) => (
						<option key={value} value={value}>
							{label}
						</option>
					))}
				</Select>
			);
		case "number":
			return (
				<Affix after={control.unit}>
					<Input className="text-right" inputMode="numeric" {...shared} />
				</Affix>
			);
		case "hours":
			return (
				<Affix after="h:mm">
					<Input className="text-right" {...shared} />
				</Affix>
			);
		case "date":
			return <Input type="date" {...shared} />;
		case "secret":
			return (
				<Input
					type="password"
					placeholder={placeholder}
					defaultValue=""
					disabled={disabled}
					autoComplete="new-password"
				/>
			);
		case "colour":
			return <ColourInput {...shared} />;
		case "page":
			return (
				<ButtonLink to={control.path} size="sm">
					{control.label}
				</ButtonLink>
			);
		case "text":
			return <Input placeholder={control.placeholder} {...shared} />;
		default:
			return control satisfies never;
	}
}
