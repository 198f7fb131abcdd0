"""Everything is documented, in three languages; every example and link on a page is true."""

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest
import yaml
from docs import generator
from docs.generator.commands import command_tree
from docs.generator.examples import replayed, replayed_pages
from docs.generator.navigation import SITE, navigation
from docs.generator.refusals import refusals

import tricord
from tricord.config import Settings
from tricord.locale import LANGUAGES, keys, text
from tricord.measures import load
from tricord.model.listing import LISTS
from tricord.model.tables import TABLES
from tricord.monitors.registry import MONITORS, monitor
from tricord.sources.registry import SOURCES
from tricord.sources.tricord_list import ListHeader, _Entry

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
BY_HAND = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
# A script a label is written in, where it is not a name that stays as it is (MMSI, UN/LOCODE).
SCRIPTS = {"ko": re.compile(r"[가-힣]"), "ja": re.compile(r"[぀-ヿ一-鿿]")}
FENCED = re.compile(r"(?ms)^```\w*.*?\n(.*?)^```$")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
# A path of the repository, as a page names it between backticks.
NAMED_PATH = re.compile(
    r"`((?:src|docs|tests|bench|frontend|tools)/[\w./-]+|[\w-]+\.(?:py|md|yml|toml))`"
)
TEXT = {".py", ".md", ".toml", ".yml", ".yaml", ".cff", ".ftl", ".json", ".css", ".lock"}
IN_A_NODE = {"tricord.toml"}


@cache
def read(page: Path) -> str:
    return page.read_text("utf-8")


@cache
def pages() -> tuple[Path, ...]:
    """Every page, those at the root of the repository included."""
    return (*(ROOT / name for name in BY_HAND), *sorted(DOCS.rglob("*.md")))


@cache
def written_pages() -> tuple[Path, ...]:
    """The pages written by hand."""
    made = {DOCS / "reference" / place for place in generator.present()}
    return tuple(page for page in pages() if page not in made)


def place(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@cache
def commands(language: str = "en") -> dict[tuple[str, ...], dict]:
    """Every command by its words."""
    return {tuple(command["path"]): command for command in command_tree(language)}


def options(path: tuple[str, ...]) -> set[str]:
    """The options a command takes."""
    taken = {name for p in commands()[path]["parameters"] if p["option"] for name in p["names"]}
    return taken | {"--help"}


def test_the_reference_pages_say_what_the_code_says():
    wanted = generator.pages()
    there = {p: read(generator.REFERENCE / p) for p in generator.present()}
    stale = sorted(p for p in wanted.keys() | there.keys() if wanted.get(p) != there.get(p))
    assert stale == [], "run python3 dev.py docs"
    assert read(SITE) == navigation(read(SITE), wanted), "run python3 dev.py docs"


def test_the_examples_print_what_their_pages_show():
    first, *others = replayed_pages()
    assert first == ROOT / "README.md"
    # It builds the demo, and that takes as long as all other pages together.
    with ThreadPoolExecutor(2) as pool:
        printed = pool.map(lambda pages: [*replayed(pages)], ([first], others))
    again = [each for part in printed for each in part]
    assert len(again) == 1 + len(others) > 10
    assert [place(p) for p, was, now in again if now != was] == [], "run python3 dev.py docs"


def test_everything_declared_has_its_page_or_its_line():
    reference = DOCS / "reference"
    wanted = {
        **{f"commands/{'-'.join(path)}.md": [*options(path)] for path in commands() if path},
        **{f"sources/{s.name}.md": [*s.address.values()] for s in SOURCES},
        **{f"tables/{t.name}.md": [c.name for c in t.columns] for t in TABLES.values()},
        **{f"monitors/{name}.md": parameters(name) for name in MONITORS},
        "settings.md": [*Settings.model_fields],
        "errors.md": [f"\n## {code}\n" for code in refusals()],
        "file-formats.md": [
            f"`{field.alias or name}`"
            for model in (ListHeader, _Entry)
            for name, field in model.model_fields.items()
        ],
    }
    missing = [
        f"{page}: {word}"
        for page, words in wanted.items()
        for word in words
        if word != "--help" and word not in read(reference / page)
    ]
    assert missing == []


def parameters(name: str) -> list[str]:
    """The parameters of a monitor."""
    return [*monitor(name).Params.__dataclass_fields__]


def test_every_measure_has_its_page_with_its_label_in_three_languages():
    unsaid = [
        f"{measure.measure_id}: {language}"
        for measure in load()
        for language in LANGUAGES
        if measure.label.said(language)
        not in read(DOCS / "reference" / "measures" / f"{measure.measure_id}.md")
    ]
    assert unsaid == []


def label_keys() -> Iterator[str]:
    """The message key of every label and title."""
    yield from (f"list-{name}" for name in LISTS)
    yield from (source.title for source in SOURCES)
    yield from (f"monitor-{name}" for name in MONITORS)
    yield from (f"parameter-{name}-{word}" for name in MONITORS for word in parameters(name))
    yield from (f"setting-{name}" for name in Settings.model_fields)
    yield from (key for key in keys("en") if key.startswith("identifier-"))


def test_everything_is_labelled_in_three_languages():
    for language in LANGUAGES:
        said = keys(language)
        assert [key for key in label_keys() if key not in said] == []
    unworded = [
        f"{table.name}.{what}: {language}"
        for table in TABLES.values()
        for what, labels in [("", table.labels), *((c.name, c.labels) for c in table.columns)]
        for language in LANGUAGES
        if not labels[language].strip()
    ]
    assert unworded == []


@pytest.mark.parametrize("language", ["ko", "ja"])
def test_labels_are_translated_and_not_copied(language):
    copied = [key for key in label_keys() if not SCRIPTS[language].search(text(key, language))]
    names = ("identifier-mmsi",)  # names that are the same everywhere
    assert [key for key in copied if key not in names] == []
    english = [
        f"{' '.join(path)} {what}"
        for path, command in commands(language).items()
        for what, said in [
            ("", command["help"]),
            *((p["names"][0], p["help"]) for p in command["parameters"]),
        ]
        if not SCRIPTS[language].search(said)
    ]
    assert english == []


def test_every_refusal_has_a_sentence_and_a_hint_in_three_languages():
    for language in LANGUAGES:
        said = keys(language)
        codes = [f"error-{code}{part}" for code in refusals() for part in ("", ".hint")]
        assert sorted(set(codes) - said.keys()) == []


def test_no_refusal_is_explained_that_is_never_raised():
    source = "".join(read(file) for file in (ROOT / "src").rglob("*.py"))
    codes = {k.removeprefix("error-") for k in keys("en") if re.fullmatch(r"error-[a-z-]+", k)}
    assert sorted(code for code in codes if f'"{code}"' not in source) == []


def test_every_variable_that_is_read_is_documented():
    source = "".join(read(file) for file in (*(ROOT / "src").rglob("*.py"), ROOT / "dev.py"))
    told = read(DOCS / "reference" / "environment.md") + read(DOCS / "reference" / "settings.md")
    variables = set(re.findall(r"TRICORD_[A-Z]+\b", source))
    assert sorted(name for name in variables if f"`{name}`" not in told) == []


def targets(page: Path) -> Iterator[tuple[str, Path, str]]:
    """Every link of a page to a file of ours: as written, the file, the anchor."""
    for link in LINK.findall(FENCED.sub("", read(page))):
        if not re.match(r"[a-z]+:", link):
            path, _, anchor = link.partition("#")
            yield link, (page.parent / path).resolve() if path else page, anchor


def test_no_link_leads_nowhere():
    broken = [
        f"{place(page)}: {link}"
        for page in pages()
        for link, target, anchor in targets(page)
        if not target.is_file() or (anchor and anchor not in {slug(h) for h in headings(target)})
    ]
    assert broken == []


def headings(page: Path) -> list[str]:
    return re.findall(r"(?m)^#+ (.+)$", FENCED.sub("", read(page)))


def slug(heading: str) -> str:
    return re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


def test_no_page_names_a_file_that_does_not_exist():
    gone = [
        f"{place(page)}: {path}"
        for page in written_pages()
        for path in NAMED_PATH.findall(FENCED.sub("", read(page)))
        if path not in IN_A_NODE and not list(ROOT.glob(path if "/" in path else f"**/{path}"))
    ]
    assert gone == []


def test_the_walk_through_the_code_names_functions_and_classes_that_exist():
    source = "".join(read(file) for file in (ROOT / "src").rglob("*.py"))
    defined = set(re.findall(r"(?:def|class) (\w+)", source))
    walks = [ROOT / "ARCHITECTURE.md", *DOCS.glob("how-to/add-*.md")]
    said = FENCED.sub("", "".join(map(read, walks)))
    functions = re.findall(r"`(?:\w+\.)*(\w+)\([^`]*\)(?: -> \w+)?`", said)
    classes = re.findall(r"`([A-Z][a-z]\w*)(?:\.\w+)?`", said)
    assert functions
    assert classes
    assert sorted({*functions, *classes} - defined - {"None"}) == []


def said_commands(page: Path) -> Iterator[str]:
    """Every command line with ``tricord`` on a page, in examples and in the text."""
    for block in FENCED.findall(read(page)):
        for line in block.splitlines():
            if line.startswith(("$ tricord ", "tricord ")):
                yield line.removeprefix("$ ")
    yield from re.findall(r"`(tricord [^`\n]+)`", FENCED.sub("", read(page)))


def fault(said: str) -> str:
    """What is wrong with a command line; empty where nothing is."""
    words = shlex.split(re.sub(r"[|\[\]…]", " ", said))[1:]
    path: tuple[str, ...] = ()
    while words and (*path, words[0]) in commands():
        path = (*path, words.pop(0))
    if not path and words and not words[0].startswith("--"):
        return f"no command {words[0]}"
    if commands()[path]["subcommands"] and words and not words[0].startswith("-"):
        return f"no command {words[0]} in {' '.join(path)}"
    odd = {w.partition("=")[0] for w in words if w.startswith("--")} - options(path)
    return f"no option {', '.join(odd)}" if odd else ""


def test_no_page_shows_a_command_or_option_that_does_not_exist():
    wrong = [
        f"{place(page)}: {said}: {what}"
        for page in written_pages()
        for said in said_commands(page)
        if (what := fault(said))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("tricord ingest FILE… --published 2026-02-27", ""),
        ("tricord ingest --publishd 2026-02-27 x.xml", "no option --publishd"),
        ("tricord lists shew", "no command shew in lists"),
        ("tricord indest x", "no command indest"),
    ],
)
def test_the_check_of_commands_sees_faults(said, what):
    assert fault(said) == what


def nav_pages(part: object) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            for inner in part.values():
                yield from nav_pages(inner)
        case list():
            for inner in part:
                yield from nav_pages(inner)


def test_the_site_reaches_every_page_and_no_other():
    site = yaml.safe_load(read(SITE))
    linked = set(nav_pages(site["nav"]))
    there = {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")}
    aside = site["not_in_nav"].split()
    assert sorted(linked - there) == []
    assert [p for p in sorted(there - linked) if not any(fnmatch(f"/{p}", a) for a in aside)] == []


def test_pages_outside_the_navigation_are_linked_from_their_index():
    index = DOCS / "reference" / "measures" / "index.md"
    linked = {target.name for _, target, _ in targets(index)}
    assert {page.name for page in index.parent.glob("M*.md")} <= linked


def test_the_site_is_built_without_a_warning(tmp_path):
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(DOCS, tmp_path / "docs", ignore=shutil.ignore_patterns("generator"))
    build = [sys.executable, "-m", "zensical", "build", "--strict"]
    said = subprocess.run(build, cwd=tmp_path, capture_output=True, check=False)
    assert said.returncode == 0, said.stderr.decode()
    built = (tmp_path / "site" / "reference" / "errors.html").read_text("utf-8")
    assert "record-duplicated" in built


def test_the_version_is_the_same_everywhere():
    assert f"[{tricord.__version__}]" in read(ROOT / "CHANGELOG.md")
    assert f"version: {tricord.__version__}\n" in read(ROOT / "CITATION.cff")
    assert yaml.safe_load(read(ROOT / "CITATION.cff"))["license"] == licence()


def licence() -> str:
    return tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["license"]


def text_files() -> Iterator[Path]:
    """The text files of the repository: those of its rooms, and those at its root."""
    names = ("src", "tests", "docs", "bench", "frontend", "tools", ".ci")
    rooms = [ROOT / name for name in names]
    for folder in (ROOT, *rooms):
        found = folder.glob("*") if folder == ROOT else folder.rglob("*")
        for file in found:
            known = {
                ".py",
                ".md",
                ".toml",
                ".yml",
                ".yaml",
                ".cff",
                ".ftl",
                ".json",
                ".css",
                ".lock",
            }
            if file.is_file() and file.suffix in known and "node_modules" not in file.parts:
                yield file


def test_nothing_names_a_place_of_somebodys_machine_or_a_package_host():
    # Written in pieces, so that this file does not name them.
    places = ["/" + name + "/" for name in ("root", "work", "tmp", "Users")]
    hosts = ["." + "pythonhosted.org", "pypi" + ".org/simple", "registry." + "npmjs"]
    found = [
        f"{place(file)}: {word}"
        for file in text_files()
        for word in (*places, *hosts)
        if re.search(rf"(?<![\w.]){re.escape(word)}", read(file))
    ]
    assert found == []
