"""One chart of each kind; no figure in it is real."""

from datetime import date, timedelta

from tricord.model.incident import IncidentKind
from tricord.reports.charts import (
    Chart,
    Claimed,
    Column,
    Dot,
    Level,
    MetersChart,
    RangesChart,
    SiteCounts,
    Span,
    Timeline,
    YearCounts,
)

WORDS = {
    "en": {"missiles": "missiles", "barrels": "barrels, added up", "rounds": "rounds"},
    "ko": {"missiles": "발사체 수", "barrels": "배럴, 누계", "rounds": "발"},
    "ja": {"missiles": "発射数", "barrels": "バレル、累計", "rounds": "発"},
}


def timeline(language: str = "en") -> Timeline:
    kinds = list(IncidentKind)
    dots = [
        Dot(
            date(2012, 1, 5) + timedelta(days=37 * n),
            kinds[(n * n + n // 3) % (6 if n % 5 else 13)],
            (None, 1, 3, 8, 18)[n % 5],
        )
        for n in range(110)
    ]
    same = [Dot(date(2016, 9, 9), IncidentKind.NUCLEAR_TEST, 1)]
    same += [Dot(date(2016, 9, 9), IncidentKind.BALLISTIC, 4)]
    titles = {"en": "Launches and tests", "ko": "발사와 시험", "ja": "発射と実験"}
    return Timeline(titles[language], (*dots, *same), identifier="timeline")


def years(language: str = "en") -> YearCounts:
    counts = {}
    for n in range(22):
        counts[2003 + n, IncidentKind.BALLISTIC] = (n * 7) % 31
        if n % 3 == 0:
            counts[2003 + n, IncidentKind.LONG_RANGE] = n % 5
            counts[2003 + n, IncidentKind.UNIDENTIFIED] = n % 9
        if n % 7 == 0:
            counts[2003 + n, IncidentKind.SPACE_LAUNCH] = 2
            counts[2003 + n, IncidentKind.NUCLEAR_TEST] = 1
            counts[2003 + n, IncidentKind.PROGRAMME_TEST] = 3
    titles = {"en": "Missiles per year", "ko": "연도별 발수", "ja": "年別の発数"}
    return YearCounts(titles[language], counts, WORDS[language]["missiles"], "years")


def sites(language: str = "en") -> SiteCounts:
    named = {"en": "Example Site", "ko": "예시 발사장", "ja": "見本の発射場"}[language]
    counts = {f"{named} {n}": (n * 17) % 40 + 1 for n in range(1, 25)}
    counts["A site <b>with</b> a rather long name of its own, as ledgers print them"] = 39
    titles = {"en": "Missiles per site", "ko": "장소별 발수", "ja": "場所別の発数"}
    return SiteCounts(titles[language], counts, WORDS[language]["missiles"], "sites")


def meters(language: str = "en") -> MetersChart:
    month = {"en": "2019-{:02d}", "ko": "{}월", "ja": "{}月"}[language]
    amounts = [22_000.0, 41_500.5, 60_000, None, None, 120_000, 181_000, None, 230_000, None]
    columns = [
        Column(
            month.format(n),
            amounts[n - 1] if n <= 10 else None,
            {
                5: (Span(690_000, 800_000), Span(410_000, 520_000, 450_000)),
                10: (Span(1_400_000, None),),
            }.get(n, ()),
            missing=n != 12,
        )
        for n in range(1, 13)
    ]
    cap = {"en": "cap", "ko": "상한", "ja": "上限"}[language]
    levels = [Level(500_000, f"{cap} 500,000", cap=True)]
    levels += [Level(500_000 * share / 100, f"{share} %") for share in (75, 90, 95)]
    titles = {"en": "Refined petroleum", "ko": "정제유", "ja": "石油精製品"}
    return MetersChart(
        titles[language], tuple(columns), WORDS[language]["barrels"], tuple(levels), "meters"
    )


def ranges(language: str = "en") -> RangesChart:
    claims = {
        "en": ("State A, 2024", "Institute, August 2023 to January 2024, from explosives"),
        "ko": ("가 국가, 2024년", "연구소, 2023년 8월부터 2024년 1월까지, 폭약으로 환산"),
        "ja": ("甲国、2024年", "研究所、2023年8月から2024年1月まで、火薬量からの換算による"),
    }[language]
    return RangesChart(
        {"en": "Shells", "ko": "포탄", "ja": "砲弾"}[language],
        (
            Claimed(claims[0], 9_000_000, 9_000_000),
            Claimed(claims[1], 1_600_000, 1_900_000, disputed=True),
            Claimed("Panel", 3_000_000, None),
            Claimed("Press & others <i>", None, 5_000_000, disputed=True),
            Claimed("Ministry", 4_000_000, 6_000_000),
        ),
        WORDS[language]["rounds"],
        "ranges",
    )


def charts(language: str = "en") -> tuple[Chart, ...]:
    """One of each kind, in a language."""
    return tuple(make(language) for make in (timeline, years, sites, meters, ranges))
