// Single keys: search, rows, and what can be done. They sleep while somebody types, also in an IME.

/** The row somebody stands at. */
let at = -1;

function rows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>("tr[data-open]")];
}

function move(by: number): void {
  const all = rows();
  if (all.length === 0) return;
  all[at]?.classList.remove("at");
  at = Math.max(0, Math.min(all.length - 1, at + by));
  const row = all[at];
  row?.classList.add("at");
  row?.scrollIntoView({ block: "nearest" });
  row?.querySelector<HTMLElement>("a")?.focus({ preventScroll: true });
}

function press(key: string): boolean {
  for (const thing of document.querySelectorAll<HTMLElement>("[data-key]")) {
    if (thing.dataset["key"] !== key) continue;
    if (thing instanceof HTMLInputElement) thing.focus();
    else thing.click();
    return true;
  }
  return false;
}

function go(key: string): boolean {
  const address = rows()[at]?.dataset["open"];
  switch (key) {
    case "j":
      move(1);
      return true;
    case "k":
      move(-1);
      return true;
    case "Enter":
      if (address) location.assign(address);
      return Boolean(address);
    case "e": {
      const evidence = document.getElementById("evidence");
      evidence?.scrollIntoView();
      evidence?.focus();
      return Boolean(evidence);
    }
    case "g":
      location.assign("/overview");
      return true;
    case "?":
      document.querySelector<HTMLDialogElement>("#keys")?.showModal();
      return true;
    default:
      return press(key);
  }
}

function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** Listen to single keys, unless somebody switched them off. */
export function keys(): void {
  if (document.documentElement.dataset["keys"] === "off") return;
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "Enter" && event.target instanceof HTMLElement && event.target.closest("a, button, summary")) return;
    if (document.querySelector("dialog[open]")) return;
    if (go(event.key)) event.preventDefault();
  });
}
