import { Table } from "#app/ui/table.tsx";

type RolesTableProps = {
	roles: readonly {
		role: string;
		people: number;
		rights: Readonly<Partial<Record<string, string>>>;
	}[];
	types: readonly string[];
};

/** What roles let people do with every client and project. */
export function RolesTable({ roles, types }: RolesTableProps) {
	return (
		<section className="grid gap-2" aria-label="By role">
			<h2 className="text-base">By role</h2>
			<Table caption="What each role may do with every client and project" className="max-w-3xl">
				<thead>
					<tr>
						<th scope="col">Role</th>
						<th scope="col" className="num">
							People
						</th>
						{types.map((type) => (
							<th key={type} scope="col">
								Every {type}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{roles.map(({ role, people, rights }) => (
						<tr key={role}>
							<th scope="row">{role}</th>
							<td className="num">{people}</td>
							{types.map((type) => (
								<td key={type}>{rights[type] ?? "–"}</td>
							))}
						</tr>
					))}
				</tbody>
			</Table>
		</section>
	);
}
