import { test } from "vitest";
import { testKit } from "#tests/kit/kit.ts";
import { createAskers, expectOwnAnswers } from "#tests/kit/mixed-requests.ts";
import { testProduct } from "#tests/kit/product.ts";

const kit = testKit();
const product = testProduct(kit);

test("10,000 mixed requests of 60 tenants over 4 connections: every answer is the asker's", async () => {
	const askers = await createAskers(kit, product, 60);
	await expectOwnAnswers(product, askers, { requests: 10_000, atOnce: 48 });
}, 900_000);
