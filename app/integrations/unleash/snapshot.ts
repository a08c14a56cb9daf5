import type { ClientFeaturesResponse } from "unleash-client";

export type FlagDefinition = ClientFeaturesResponse["features"][number];
export type FlagSegment = NonNullable<ClientFeaturesResponse["segments"]>[number];

/** Every flag and segment that is known, as Unleash's client API sends them. */
export type Snapshot = {
	readonly flags: ReadonlyMap<string, FlagDefinition>;
	readonly segments: ReadonlyMap<number, FlagSegment>;
};

/** Reads the body of `GET /api/client/features`; null when it is not one. Malformed flags are left out. */
export function readSnapshot(text: string): Snapshot | null {
	const body = parse(text);
	if (!isObject(body) || !Array.isArray(body.features)) return null;
	const flags = body.features.filter(isFlagDefinition);
	const segments = Array.isArray(body.segments) ? body.segments.filter(isSegment) : [];
	return {
		flags: new Map(flags.map((flag) => [flag.name, flag])),
		segments: new Map(segments.map((segment) => [segment.id, segment])),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function isFlagDefinition(value: unknown): value is FlagDefinition {
	return (
		isObject(value) &&
		typeof value.name === "string" &&
		typeof value.enabled === "boolean" &&
		Array.isArray(value.strategies)
	);
}

function isSegment(value: unknown): value is FlagSegment {
	return isObject(value) && typeof value.id === "number" && Array.isArray(value.constraints);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
