"""The words of the simulated joint statements; what is planted in them: `simulate.statements`.

A year of meetings that never took place, of foreign ministers and of vice foreign ministers, on
sanctions monitoring, early warning for supply chains, and customs data. Places and persons are made
up, and every text says so in its title and below it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

# What the ministers say.
EXCHANGE: Final = "the Trilateral Shipping Records Exchange"
PETROLEUM: Final = "transfers of refined petroleum from ship to ship on the high seas"
THEFT: Final = "the theft of virtual assets by cyber actors of the DPRK"
TRAINING: Final = "hold joint training for customs officers every year"
DRILL: Final = "run an early warning drill for battery supply chains by the end of May 2026"
DESK: Final = "a trilateral customs data desk in Sample Harbor by the end of June 2025"
INDICATORS: Final = "a common list of indicators for rare earth magnets by the end of October 2025"
SEIZURES: Final = "seizures of smuggled coal by June 30, 2025"

# What the vice ministers say.
FORMAT: Final = "a shared format for notices of export controls"
TANKERS: Final = "all flag States to deregister tankers that hide their position"
STUDY: Final = "a joint study of critical mineral stocks by the end of September 2025"
CONTACTS: Final = "contact points for supply chain disruptions by July 31, 2025"
WORKSHOP: Final = "a second workshop on port records by March 31, 2026"
MEDICAL: Final = "early warning for medical supply chains"

# What a version in another language states otherwise.
DRILL_IN_JULY: Final = "来年７月末までに電池のサプライチェーンに関する早期警戒演習"
WORKSHOP_IN_APRIL: Final = "2026년 4월 30일까지 항만 기록에 관한 제2차 워크숍"

_TEAM: Final = (
    "They reaffirmed their support for the work of the Multilateral Sanctions Monitoring Team "
    "(MSMT)."
)
_ISLANDS: Final = "They discussed developments in the Pacific Islands."
_MINISTERS: Final = "Foreign Ministers"
_VICE_MINISTERS: Final = "Vice Foreign Ministers"
_HEAD: Final = """SIMULATED Joint Statement of the {who} of Japan, the Republic of Korea, and the \
United States

{day}

(SIMULATED text, made up by Tricord for its demo: neither the meeting nor the place exists)

The {who} of Japan, the Republic of Korea, and the United States {met} on {day}.

"""
_SUMMARY: Final = f"""【模擬】日米韓外相会合（概要）
令和7年9月18日

（模擬：Tricordのデモ用に作成した架空の文書。会合、場所、人物はいずれも実在しない）

　９月18日、見本市において、見本太郎外務大臣は、ジョーダン・エグザンプル米国国務長官及び韓佳温韓国外交部長官との間で、日米韓外相会合を行ったところ、概要は以下のとおりです。

１　三大臣は、公海における石油精製品の船舶間の積替えに重大な懸念を表明しました。
２　三大臣は、北朝鮮のサイバー主体による暗号資産の窃取を強く非難しました。
３　三大臣は、見本港における三か国の税関データ窓口の開設を歓迎しました。
４　三大臣は、{DRILL_IN_JULY}を実施することで一致しました。
５　三大臣は、太平洋島嶼国の情勢について意見交換を行いました。

（参考）

"""
_RELEASE: Final = f"""(모의) 한미일 외교차관회담 개최 결과

2025-11-27

(모의: Tricord 시연용으로 지어낸 문서로, 회담·장소·인물은 모두 실재하지 않음)

한견본 외교부 제1차관은 11.27.(목) 견본시에서 조던 이그잼플 미국 국무부 부장관, 미혼 지로 일본 외무사무차관과 한미일 외교차관회담을 갖고, 공급망과 세관 자료에 대해 협의하였다.

3국 차관들은 수출통제 통보의 공동 양식을 마련하기로 하였다. 차관들은 {WORKSHOP_IN_APRIL}을 개최하기로 하였다. 차관들은 핵심광물 비축에 관한 공동 연구의 완료를 환영하였다.
"""  # noqa: E501  # paragraphs as ministries print them, one a line


def _joint(who: str, day: str, met: str, *said: str) -> str:
    return _HEAD.format(who=who, day=day, met=met) + "\n".join((*said, ""))


BEFORE: Final = "simulated-2025-05-20-vice-ministers.txt"
"""The earlier of the two statements whose wording moves most."""

AFTER: Final = "simulated-2025-11-27-vice-ministers.txt"
"""The later of them."""

STATEMENTS: Final[Mapping[str, str]] = {
    "simulated-2025-03-12-ministers.txt": _joint(
        _MINISTERS,
        "March 12, 2025",
        "met in Sample Harbor",
        f"They expressed concern over {PETROLEUM}.",
        f"They strongly condemned {THEFT}.",
        f"They decided to open {DESK}.",
        f"They decided to publish {INDICATORS}.",
        f"They will {TRAINING}.",
        f"They decided to launch {EXCHANGE} by the end of December 2025.",
        f"They called on all States to report {SEIZURES}.",
        _TEAM,
        _ISLANDS,
    ),
    BEFORE: _joint(
        _VICE_MINISTERS,
        "May 20, 2025",
        "met in Mockton",
        f"They will explore {FORMAT}.",
        f"They urged {TANKERS}.",
        f"They decided to complete {STUDY}.",
        f"They decided to name {CONTACTS}.",
        f"They noted the importance of {MEDICAL}.",
    ),
    "simulated-2025-07-08-ministers-call.txt": _joint(
        _MINISTERS,
        "July 8, 2025",
        "held a telephone call",
        "They expressed concern over a sudden halt in shipments of graphite.",
    ),
    "simulated-2025-09-18-ministers.txt": _SUMMARY
    + _joint(
        _MINISTERS,
        "September 18, 2025",
        "met in Specimen City",
        f"They expressed grave concern over {PETROLEUM}.",
        f"They strongly condemned {THEFT}.",
        "They welcomed the opening of the trilateral customs data desk in Sample Harbor.",
        f"They will continue to {TRAINING}.",
        f"They welcomed progress on {EXCHANGE}.",
        f"They decided to {DRILL}.",
        _TEAM,
        _ISLANDS,
    ),
    AFTER: _joint(
        _VICE_MINISTERS,
        "November 27, 2025",
        "met in Specimen City",
        f"They will establish {FORMAT}.",
        f"They called on {TANKERS}.",
        "They welcomed the completion of the joint study of critical mineral stocks.",
        f"They decided to hold {WORKSHOP}.",
        f"They noted the importance of {MEDICAL}.",
    ),
    "simulated-2025-11-27-vice-ministers-korean.txt": _RELEASE,
    "simulated-2026-01-22-ministers.txt": _joint(
        _MINISTERS,
        "January 22, 2026",
        "met in Mockton",
        f"They expressed grave concern over {PETROLEUM}.",
        f"They condemned {THEFT}.",
        f"They welcomed further progress on {EXCHANGE}.",
        f"They reaffirmed that they will {DRILL}.",
        _TEAM,
        _ISLANDS,
    ),
}
"""Each statement by the name of its file."""
