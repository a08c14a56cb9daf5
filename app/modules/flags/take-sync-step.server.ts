import type { UnleashAdmin } from "#app/integrations/unleash/admin.server.ts";
import { planConstraint, planStrategy } from "#app/integrations/unleash/bootstrap.ts";
import type { ContextField, SyncStep } from "./sync-plan.ts";

/** Does one step of a sync. */
export async function takeStep(admin: UnleashAdmin, step: SyncStep): Promise<void> {
	switch (step.kind) {
		case "create-field":
			await admin.createContextField(fieldFor(step.field));
			return;
		case "change-field":
			await admin.changeContextField(fieldFor(step.field));
			return;
		case "create-segment":
			await admin.createSegment(segmentFor(step.rung));
			return;
		case "mend-segment":
			await admin.changeSegment({ id: step.id, ...segmentFor(step.rung) });
			return;
		case "create-flag":
			await admin.createFlag({
				name: step.flag,
				description: step.description,
				type: "permission",
			});
			return;
		case "gate-flag":
			await gateFlag(admin, step.flag, step.rung.segment);
			return;
		case "mend-strategy":
			await mendStrategy(admin, step.flag, step.strategyId, step.rung.segment);
			return;
		case "tell":
			return;
		default:
			step satisfies never;
	}
}

function fieldFor({ name, values, stickiness }: ContextField) {
	return { name, legalValues: values.map((value) => ({ value })), stickiness };
}

function segmentFor({ segment, plans }: { segment: string; plans: readonly string[] }) {
	return { name: segment, constraints: [{ ...planConstraint(plans), inverted: false }] };
}

async function segmentId(admin: UnleashAdmin, name: string): Promise<number> {
	const known = (await admin.segments()).find((segment) => segment.name === name);
	if (!known) throw new Error(`Unleash has no segment ${name}.`);
	return known.id;
}

/** On before it is narrowed down: a running product never sees it as switched off. */
async function gateFlag(admin: UnleashAdmin, flag: string, segment: string): Promise<void> {
	const wanted = planStrategy(flag, await segmentId(admin, segment));
	await admin.turn(flag, "on");
	const [made] = await strategiesOf(admin, flag);
	if (made) await admin.changeStrategy(flag, { id: made.id, ...wanted });
	else await admin.addStrategy(flag, wanted);
}

async function mendStrategy(
	admin: UnleashAdmin,
	flag: string,
	strategyId: string,
	segment: string,
): Promise<void> {
	const id = await segmentId(admin, segment);
	const strategies = await strategiesOf(admin, flag);
	const strategy = strategies.find((candidate) => candidate.id === strategyId);
	if (strategy) {
		await admin.changeStrategy(flag, { ...strategy, segments: [...strategy.segments, id] });
	}
}

async function strategiesOf(admin: UnleashAdmin, flag: string) {
	const known = (await admin.flags()).find(({ name }) => name === flag);
	return known?.strategies ?? [];
}
