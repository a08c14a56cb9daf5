import { useState } from "react";
import { roleLabel } from "#app/modules/members/roles.ts";
import { keepFocus } from "#app/modules/wizard/components/step-foot.tsx";
import { IconButton } from "#app/ui/button.tsx";
import { fieldId } from "#app/ui/field-control.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { type Invitee, type InviteRole, inviteRoles } from "../steps/team.ts";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type InviteeRowProps = {
	row: Invitee;
	index: number;
	form: ReturnType<typeof useSignUpForm>;
	onEmail(email: string): void;
	onRole(role: InviteRole): void;
	onRemove(): void;
};

export function InviteeRow({ row, index, form, onEmail, onRole, onRemove }: InviteeRowProps) {
	return (
		<tr>
			<th scope="row">
				<AddressCell row={row} name={`email.${index}`} form={form} onEmail={onEmail} />
			</th>
			<td>
				<select
					className="input !w-32"
					name={`role.${index}`}
					value={row.role}
					onChange={(event) => {
						const role = inviteRoles.find((known) => known === event.currentTarget.value);
						if (role) onRole(role);
					}}
					aria-label={`Role for ${row.email}`}
				>
					{inviteRoles.map((role) => (
						<option key={role} value={role}>
							{roleLabel(role)}
						</option>
					))}
				</select>
			</td>
			<td className="num">
				<IconButton
					type="submit"
					name="remove"
					value={index}
					icon="x"
					label={`Take ${row.email} away`}
					onMouseDown={keepFocus}
					onClick={(event) => {
						event.preventDefault();
						onRemove();
					}}
				/>
			</td>
		</tr>
	);
}

type AddressCellProps = Pick<InviteeRowProps, "row" | "form" | "onEmail"> & { name: string };

/** Text, or a field as long as it is wrong and until it is left right. */
function AddressCell({ row, name, form, onEmail }: AddressCellProps) {
	const error = form.error(name);
	const [isMending, setMending] = useState(false);
	const id = fieldId(name);
	if (!error && !isMending) {
		return (
			<>
				<span className="[overflow-wrap:anywhere]">{row.email}</span>
				<input type="hidden" name={name} value={row.email} />
			</>
		);
	}
	const { onChange, onBlur, ...registered } = form.register(name);
	return (
		<span className="field py-1.5">
			<input
				{...registered}
				className="input"
				id={id}
				value={row.email}
				onFocus={() => setMending(true)}
				onChange={(event) => {
					onEmail(event.currentTarget.value);
					void onChange(event);
				}}
				onBlur={(event) => {
					setMending(false);
					void onBlur(event);
				}}
				aria-label="Email address"
				aria-invalid={error ? true : undefined}
				aria-describedby={error ? `${id}-error` : undefined}
				autoComplete="off"
			/>
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
		</span>
	);
}
