import { expect, test } from "vitest";
import { Affix } from "#app/ui/affix.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input, Textarea } from "#app/ui/input.tsx";
import { Select } from "#app/ui/select.tsx";
import { render, tagWith } from "./render.tsx";

test("a control inside a field has its label, name and hint", async () => {
	const markup = await render(
		<Field name="client" label="Client name" hint="As on invoices.">
			<Input />
		</Field>,
	);
	expect(tagWith(markup, "<label")).toContain('for="field-client"');
	const input = tagWith(markup, "<input");
	expect(input).toContain('id="field-client"');
	expect(input).toContain('name="client"');
	expect(input).toContain('aria-describedby="field-client-hint"');
	expect(input).not.toContain("aria-invalid");
});

test("an error comes before the hint and makes the control invalid", async () => {
	const markup = await render(
		<Field name="rate" label="Rate" error="Use a point for cents." hint="Excl. VAT." optional>
			<Affix before="R">
				<Input />
			</Affix>
		</Field>,
	);
	const input = tagWith(markup, "<input");
	expect(input).toContain('aria-invalid="true"');
	expect(input).toContain('aria-describedby="field-rate-error field-rate-hint"');
	expect(markup.indexOf("Use a point")).toBeLessThan(markup.indexOf("Excl. VAT."));
	expect(tagWith(markup, 'class="affix"')).toContain("data-invalid");
	expect(markup).toContain("(optional)");
});

test("what was understood is announced", async () => {
	const markup = await render(
		<Field name="time" label="Time" echo="1:30">
			<Input />
		</Field>,
	);
	expect(tagWith(markup, "field-time-echo")).toContain('aria-describedby="field-time-echo"');
	expect(tagWith(markup, 'id="field-time-echo"')).toContain('role="status"');
});

test("two forms of one page keep their fields apart", async () => {
	const markup = await render(
		<Field name="email" label="Email" form="invite">
			<Input />
		</Field>,
	);
	expect(tagWith(markup, "<input")).toContain('id="invite-email" name="email"');
});

test("selects and texts are wired like inputs", async () => {
	for (const control of [<Select key="s" />, <Textarea key="t" />]) {
		const markup = await render(
			<Field name="kind" label="Kind" error="Choose one.">
				{control}
			</Field>,
		);
		expect(tagWith(markup, 'name="kind"')).toContain('aria-describedby="field-kind-error"');
	}
});

test("a group of choices is named by its question and takes the focus of a summary", async () => {
	const markup = await render(
		<ChoiceField name="plan" legend="Which plan?" error="Choose a plan.">
			<input type="radio" name="plan" />
		</ChoiceField>,
	);
	const group = tagWith(markup, "<fieldset");
	expect(group).toContain('id="field-plan"');
	expect(group).toContain('tabindex="-1"');
	expect(group).toContain('aria-describedby="field-plan-error"');
	expect(markup).toContain('<legend class="label">Which plan?</legend>');
});
