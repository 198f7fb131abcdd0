// What every page needs of scripts; each part that moves is fetched where a page has one.
import htmx from "htmx.org/dist/htmx.esm.js";
import { keys } from "./keys.js";
import { grids } from "./grids.js";

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}
window.htmx = htmx;

const islands: Record<string, () => Promise<{ draw(root: HTMLElement, data: unknown): void }>> = {};

/** Draw the parts that move; where one cannot be, the table beneath says the same. */
async function draw(root: HTMLElement): Promise<void> {
  const load = islands[root.dataset["island"] ?? ""];
  if (!load) return;
  const inline = root.querySelector("script[type='application/json']");
  const source = root.dataset["source"];
  const data = source ? await (await fetch(source)).json() : JSON.parse(inline?.textContent ?? "{}");
  const { draw } = await load();
  draw(root, data);
  root.dataset["drawn"] = "";
}

/** On a narrow screen the list of pages begins closed. */
function fold(): void {
  const rail = document.querySelector<HTMLDetailsElement>("[data-rail]");
  if (rail && matchMedia("(max-width: 60rem)").matches) rail.open = false;
}

fold();
keys();
grids();
for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
const drawn = [...document.querySelectorAll<HTMLElement>("[data-island]")].map(draw);
void Promise.allSettled(drawn).then(() => (document.body.dataset["ready"] = ""));
