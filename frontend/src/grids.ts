// Tables that sort when somebody presses a heading, and whose rows open by a click anywhere.

function value(row: HTMLTableRowElement, column: number): string | number {
  const cell = row.cells[column];
  const said = cell?.dataset["sort"] ?? cell?.textContent?.trim() ?? "";
  const figure = Number(said.replaceAll(",", ""));
  return said !== "" && Number.isFinite(figure) ? figure : said;
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return String(one).localeCompare(String(other), document.documentElement.lang);
}

function sort(table: HTMLTableElement, heading: HTMLTableCellElement): void {
  const falling = heading.getAttribute("aria-sort") === "ascending";
  for (const other of table.tHead?.rows[0]?.cells ?? []) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const body = table.tBodies[0];
  if (!body) return;
  const column = heading.cellIndex;
  const sorted = [...body.rows].map((row) => ({ row, by: value(row, column) }));
  sorted.sort((one, other) => (falling ? -1 : 1) * compare(one.by, other.by));
  body.append(...sorted.map(({ row }) => row));
}

/** Make the headings of every grid buttons, and its rows open where they lead on. */
export function grids(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>("table[data-grid]")) {
    for (const heading of table.tHead?.rows[0]?.cells ?? []) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading));
    }
  }
}
