"""Invented statements for documents; no sentence of them was ever said."""

from datetime import date

from tricord.model.marking import CLEAR
from tricord.reports.statements.commitments import Commitments
from tricord.reports.statements.course import TopicCourse
from tricord.reports.statements.readings import readings
from tricord.sources.statements.reading import read_statement
from tricord.text.wording import chains
from tricord.text.wording.courses import course
from tricord.text.wording.standing import standings

DAY = date(2033, 1, 2)

FIRST = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2030

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2030.

The leaders condemned the DPRK’s ballistic missile launches. They decided to launch the Example Data
Dialogue (EDD) by the end of 2031. They will seek to end the DPRK’s missile tests. They called on
all Member States to implement the resolutions on ballistic missiles.
"""
SECOND = """Joint Statement of Japan, the Republic of Korea and the United States
June 3, 2032

The leaders of Japan, the Republic of Korea and the United States met in Examplia on June 3, 2032.

The leaders strongly condemned the DPRK’s ballistic missile launches. They applauded the successful
launch of the Example Data Dialogue (EDD).
"""
KOREAN = """한미일 외교장관 공동성명
2031년 3월 4일

한미일 외교장관은 2031년 3월 4일 예시시에서 회담을 개최하였다. 장관들은 북한의 탄도미사일 발사에
심각한 우려를 표명하였다.
"""
READOUT = """Readout of National Security Advisor Jane Example’s Call with the Republic of Korea
May 2, 2031

Ms. Example spoke with her counterpart on May 2, 2031. They strongly condemned the DPRK’s ballistic
missile launch. They will open a ledger of ports.
"""
FILES = {
    "2030.txt": FIRST,
    "2031ko.txt": KOREAN,
    "2031.txt": READOUT,
    "2032.txt": SECOND,
    "copy.txt": SECOND,
    "undated.txt": FIRST.replace(", 2030", ""),
}


def read(files=None):
    """The statements of files."""
    given = FILES if files is None else files
    return readings(
        statement
        for name, words in given.items()
        for statement in read_statement(words.encode(), name)
    )


def commitments(language="en", files=None):
    """Their commitments."""
    found = read(files)
    return Commitments(found, standings(chains(found.told)), None, language, DAY, CLEAR)


def topic_course(language="en", topic="dprk_missiles", files=None):
    """The course of a topic through them."""
    found = read(files)
    return TopicCourse(found, course(found.told, topic), None, language, DAY, CLEAR)
