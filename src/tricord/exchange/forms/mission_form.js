
/* The page: it fills lists, switches languages, shows what is wrong, saves and copies. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const form = byId("report");
  const attached = [];
  let language = document.documentElement.lang;
  let wrong = [];

  const word = (key) => data.languages[language].words[key];
  const label = (name) => data.languages[language].shown[name];
  const today = () => missionReport.stamped(new Date()).slice(0, 10);

  const fill = (id, options) => {
    const list = byId(id);
    const chosen = list.value;
    list.replaceChildren(...options.map(([value, shown]) => new Option(shown, value)));
    list.value = options.some(([value]) => value === chosen) ? chosen : "";
  };
  const sorted = (pairs) =>
    pairs.sort((one, other) => one[1].localeCompare(other[1], language));

  const fillLists = () => {
    const none = ["", word("choose")];
    const told = data.languages[language];
    const countries = sorted(Object.entries(told.countries));
    const named = sorted(data.items.map((item) => [item.id, item.names[language]]));
    fill("partner", [none, ...Object.keys(data.partners).map((code) => [code, told.countries[code]])]);
    fill("host", [none, ...countries]);
    fill("origin", [none, ...countries]);
    fill("item_id", [["", word("no-item")], ...named]);
    fill("signal", [none, ...data.signals.map((each) => [each, word(`signal-${each}`)])]);
    fill("direction", data.directions.map((each) => [each, word(`direction-${each}`)]));
    if (!byId("direction").value) byId("direction").value = "unclear";
    fill("unit", [none, ...data.units.map((each) => [each, `${told.units[each]} (${each})`])]);
    fill("marking", [none, ...data.levels.map((each) =>
      [each, `TLP:${each} – ${word(`level-${each.toLowerCase().replace("+", "-")}`)}`])]);
    const releasable = new Set(checked("releasable"));
    byId("releasable").replaceChildren(...data.releasable.map((each) => {
      const code = Object.keys(data.partners).find((key) => data.partners[key] === each);
      return box("releasable", each, told.countries[code], releasable.has(each));
    }));
    fillLines(new Set(checked("line")));
  };

  const box = (name, value, shown, ticked) => {
    const line = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "checkbox", name, value, checked: ticked });
    line.append(input, shown);
    return line;
  };
  const checked = (name) =>
    [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((each) => each.value);

  const fillLines = (ticked) => {
    const item = data.items.find((each) => each.id === byId("item_id").value);
    const lines = item
      ? [...item.lines.map((code) => [code, `HS ${code}`]),
         ...item.national.map(([scheme, code]) => [code, `${scheme} ${code}`])]
      : [];
    byId("lines-of-item").replaceChildren(
      ...lines.map(([code, shown]) => box("line", code, shown, ticked.has(code))));
    byId("lines").hidden = lines.length === 0;
  };

  const speak = (chosen) => {
    language = chosen;
    document.documentElement.lang = chosen;
    document.title = word("title");
    for (const each of document.querySelectorAll("[data-word]")) {
      each.textContent = word(each.dataset.word);
    }
    for (const each of document.querySelectorAll("[data-label]")) {
      each.textContent = label(each.dataset.label);
    }
    for (const each of document.querySelectorAll("[data-aria]")) {
      each.setAttribute("aria-label", word(each.dataset.aria));
    }
    for (const each of document.querySelectorAll("[data-language]")) {
      each.setAttribute("aria-pressed", String(each.dataset.language === chosen));
    }
    fillLists();
    showAttached();
    show(wrong);
    byId("status").textContent = "";
    byId("mail").hidden = true;
  };

  const said = () => {
    const value = (id) => byId(id).value.trim();
    const item = data.items.find((each) => each.id === value("item_id"));
    const own = value("hs").split(/[;,\n、；，]/).map((each) => each.replace(/[.\-\s]/g, ""));
    const level = value("marking");
    const released = checked("releasable");
    const limit = level && released.length ? `//REL ${released.sort().join(",")}` : "";
    const chosen = (name) => (form.querySelector(`input[name="${name}"]:checked`) || {}).value || "";
    return {
      report_id: value("report_id"), partner: value("partner"), mission: value("mission"),
      host: value("host"), item: value("item") || (item ? item.names[language] : ""),
      item_id: value("item_id"),
      hs: [...new Set([...checked("line"), ...own.filter(Boolean)])],
      origin: value("origin"), signal: value("signal"), direction: value("direction"),
      volume: value("volume").replace(/[,\s]/g, ""), unit: value("volume") ? value("unit") : "",
      observed_on: value("observed_on"), expected_on: value("expected_on"),
      reliability: chosen("reliability"), credibility: chosen("credibility"),
      claim_origin: value("claim_origin"), words: value("words"), attachments: attached.slice(),
      marking: level ? `TLP:${level}${limit}` : "",
    };
  };

  const show = (found) => {
    wrong = found;
    for (const each of document.querySelectorAll(".problem")) {
      each.hidden = true;
      const at = byId(each.id.replace(/-problem$/, ""));
      at.removeAttribute("aria-invalid");
      at.setAttribute("aria-describedby", (at.getAttribute("aria-describedby") || "")
        .replace(/ ?\S+-problem/, ""));
    }
    const lines = found.map(([name, key]) => {
      const at = byId(name);
      const line = byId(`${name}-problem`);
      line.textContent = word(key);
      line.hidden = false;
      at.setAttribute("aria-invalid", "true");
      at.setAttribute("aria-describedby",
        `${at.getAttribute("aria-describedby") || ""} ${name}-problem`.trim());
      const link = document.createElement("a");
      link.href = `#${name}`;
      link.textContent = `${label(name)}: ${word(key)}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        (at.matches("fieldset") ? at.querySelector("input") : at).focus();
        at.scrollIntoView({ block: "center" });
      });
      const entry = document.createElement("li");
      entry.append(link);
      return entry;
    });
    const title = document.createElement("p");
    title.textContent = word("problems");
    const list = document.createElement("ul");
    list.append(...lines);
    byId("problems").replaceChildren(title, list);
    byId("problems").hidden = lines.length === 0;
  };

  /* The report, if nothing is wrong with it; else what is wrong is shown. */
  const sound = () => {
    const report = said();
    const found = missionReport.problems(report, today(), data);
    show(found);
    if (found.length) {
      byId("status").textContent = "";
      byId("problems").focus();
      return null;
    }
    return report;
  };

  const save = () => {
    const report = sound();
    if (!report) return;
    const stamp = missionReport.stamped(new Date());
    const content = missionReport.saved(report, language, stamp, data);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([content], { type: "application/json" }));
    link.download = `${report.report_id.replace(/[^\p{L}\p{N}._-]+/gu, "-")}.json`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    byId("status").textContent = word("saved").replace("FILE", link.download);
  };

  const copy = async () => {
    const report = sound();
    if (!report) return;
    const area = byId("mail-text");
    area.value = missionReport.mail(report, language, data);
    byId("mail").hidden = false;
    let copied = false;
    try {
      await navigator.clipboard.writeText(area.value);
      copied = true;
    } catch {
      area.focus();
      area.select();
      copied = document.execCommand("copy");
    }
    byId("status").textContent = word(copied ? "copied" : "copy-by-hand");
  };

  const showAttached = () => {
    byId("attached").replaceChildren(...attached.map((each) => {
      const entry = document.createElement("li");
      const hash = document.createElement("code");
      hash.textContent = each.sha256;
      entry.append(`${each.name} – `, hash);
      return entry;
    }));
  };

  const attach = async (files) => {
    attached.length = 0;
    for (const file of files) {
      const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
      const hex = [...new Uint8Array(digest)].map((each) => each.toString(16).padStart(2, "0"));
      attached.push({ name: file.name, sha256: hex.join("") });
    }
    showAttached();
  };

  if (!(window.crypto && crypto.subtle)) {
    byId("attachments").disabled = true;
    byId("attachments-hint").dataset.word = "no-hash";
  }
  byId("attachments").addEventListener("change", (event) => attach(event.target.files));
  byId("item_id").addEventListener("change", () => fillLines(new Set()));
  byId("copy").addEventListener("click", copy);
  for (const each of document.querySelectorAll("[data-language]")) {
    each.addEventListener("click", () => speak(each.dataset.language));
  }
  form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  form.addEventListener("reset", (event) => {
    if (!window.confirm(word("clear-sure"))) { event.preventDefault(); return; }
    attached.length = 0;
    setTimeout(() => { show([]); speak(language); });
  });
  byId("observed_on").max = today();
  speak(language);
})();
