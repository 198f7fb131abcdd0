"use strict";

/* What a report is, apart from the page: what is wrong with it, the file it is saved as, and its
   text for an e-mail. A report is an object of texts by column; `hs` and `attachments` are lists. */
const missionReport = (() => {
  const TEXTS = [
    "report_id", "partner", "mission", "host", "item", "item_id", "hs", "origin", "signal",
    "direction", "volume", "unit", "observed_on", "expected_on", "reliability", "credibility",
    "claim_origin", "words", "attachments", "marking",
  ];
  const squeezed = (text) => text.replace(/\s+/g, " ").trim();

  /* Why a report cannot be read as it is: pairs of a column and a message. */
  const problems = (said, today, data) => {
    const found = [];
    for (const name of data.needed) {
      if (!said[name]) found.push([name, "problem-missing"]);
    }
    if (!said.item && said.hs.length === 0) found.push(["item", "problem-item"]);
    if (said.hs.some((line) => !/^\d+$/.test(line) || !data.digits.includes(line.length))) {
      found.push(["hs", "problem-hs"]);
    }
    if (said.volume && !/^\d+(\.\d+)?$/.test(said.volume)) found.push(["volume", "problem-volume"]);
    if (said.volume && !said.unit) found.push(["unit", "problem-unit"]);
    if (said.observed_on && said.observed_on > today) {
      found.push(["observed_on", "problem-observed-later"]);
    }
    if (said.words.length > data.longest) found.push(["words", "problem-long"]);
    return found;
  };

  /* The file: JSON with its format and version first. */
  const saved = (said, language, savedAt, data) => {
    const report = {};
    for (const name of TEXTS) report[name] = said[name];
    const whole = {
      format: data.format, version: data.version, saved_at: savedAt, language, report,
    };
    return JSON.stringify(whole, null, 2) + "\n";
  };

  /* The text: a line for each field that says something, what happened last. */
  const mail = (said, language, data) => {
    const { labels, words } = data.languages[language];
    const shown = {
      ...said,
      hs: said.hs.join("; "),
      attachments: said.attachments.map((each) => `${each.sha256} ${each.name}`).join("; "),
      signal: words[`signal-${said.signal}`] || "",
      direction: words[`direction-${said.direction}`] || "",
      reliability: onScale("reliability", said.reliability, words),
      credibility: onScale("credibility", said.credibility, words),
      unit: said.volume ? said.unit : "",
    };
    const lines = [data.form_line];
    for (const name of TEXTS) {
      if (name !== "words" && shown[name]) lines.push(`${labels[name]}: ${squeezed(shown[name])}`);
    }
    const told = said.words.split(/\r?\n/).map((line) =>
      line.trim() === data.end_line ? `${data.end_line}.` : line);
    if (said.words) lines.push(`${labels.words}: ${told.join("\n")}`);
    lines.push(data.end_line);
    return lines.join("\n") + "\n";
  };

  const onScale = (scale, step, words) =>
    step ? `${step} – ${words[`${scale}-${step.toLowerCase()}`]}` : "";

  /* A moment as ISO 8601 with the offset of the clock it was read from. */
  const stamped = (moment) => {
    const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
    const offset = -moment.getTimezoneOffset();
    const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
    const time = `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
    const zone = `${offset < 0 ? "-" : "+"}${two(offset / 60)}:${two(offset % 60)}`;
    return `${day}T${time}${zone}`;
  };

  return { problems, saved, mail, stamped };
})();
