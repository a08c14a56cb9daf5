/** The demo workspace: an invented consulting company. */
export const demoSlug = "demo";
export const demoName = "Kingfisher Advisory";
/** Everybody's in the demo; the start prints it. */
export const demoPassword = "demo-workspace-2026";

export type DemoMember = {
	name: string;
	role: "owner" | "admin" | "manager" | "employee";
	/** Names of the projects that they work on; all work on the internal one. */
	projects: readonly string[];
	/** The share of days on which they forget to capture. */
	forgets: number;
	/** Minutes of their days from Monday, where they do not work as the others do. */
	week?: readonly number[];
};

const [payroll, costing, tariff, ledger, warehouse] = [
	"Payroll migration",
	"Cellar costing model",
	"Tariff review",
	"Ledger clean-up",
	"Warehouse layout",
];

const fourDays = [480, 480, 480, 480, 0, 0, 0];

export const demoMembers: readonly DemoMember[] = [
	{ name: "Naledi Mokoena", role: "owner", projects: [tariff], forgets: 0 },
	{ name: "Pieter van Rensburg", role: "admin", projects: [ledger], forgets: 0 },
	{ name: "Ayesha Patel", role: "manager", projects: [payroll, ledger], forgets: 0 },
	{ name: "Sipho Dlamini", role: "manager", projects: [costing, warehouse], forgets: 0.02 },
	{ name: "Zanele Khumalo", role: "employee", projects: [payroll], forgets: 0 },
	{ name: "Johan Botha", role: "employee", projects: [payroll, tariff], forgets: 0.05 },
	{ name: "Thandi Nkosi", role: "employee", projects: [costing], forgets: 0.02 },
	{ name: "Riaan Steyn", role: "employee", projects: [warehouse, costing], forgets: 0.12 },
	{ name: "Lerato Molefe", role: "employee", projects: [tariff, payroll], forgets: 0.03 },
	{ name: "Kavitha Naidoo", role: "employee", projects: [ledger], forgets: 0, week: fourDays },
	{ name: "Chris Adams", role: "employee", projects: [warehouse], forgets: 0.08 },
	{ name: "Nomvula Zulu", role: "employee", projects: [costing, tariff], forgets: 0.04 },
];

export const internalProject = "Internal";

/** Clients with their projects and tasks. Null stands for the company itself. */
export const demoWork: readonly {
	client: string | null;
	project: string;
	code: string;
	tasks: readonly string[];
}[] = [
	{
		...{ client: "Mzansi Mutual", project: payroll, code: "MZM-01" },
		tasks: ["Data mapping", "Client workshops", "Parallel runs"],
	},
	{
		...{ client: "Mzansi Mutual", project: ledger, code: "MZM-02" },
		tasks: ["Reconciliation", "Review"],
	},
	{
		...{ client: "Stellenridge Wines", project: costing, code: "SRW-01" },
		tasks: ["Build", "Interviews", "Hand-over"],
	},
	{
		...{ client: "Cape Harbour Logistics", project: tariff, code: "CHL-01" },
		tasks: ["Interviews", "Benchmark", "Report"],
	},
	{
		...{ client: "Cape Harbour Logistics", project: warehouse, code: "CHL-02" },
		tasks: ["Measurements", "Layout", "Simulation"],
	},
	{
		...{ client: null, project: internalProject, code: "INT" },
		tasks: ["Team admin", "Bid support", "Training"],
	},
];

/** `Naledi Mokoena` → `naledi@demo.example`. */
export function demoEmail(name: string): string {
	return `${name.split(" ")[0]?.toLowerCase()}@${demoSlug}.example`;
}
