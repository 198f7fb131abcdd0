"""Write `src/tricord/trade/data/countries.csv`: countries by code and by name.

usage: python tables/trade_countries.py

Needs two packages that are no part of Tricord: `pycountry` (ISO 3166-1, of Debian's iso-codes)
for the three codes, and `Babel` 2.18 (Unicode CLDR 47, Unicode License v3) for the names in
Chinese. Names in English, Korean and Japanese are those of `src/tricord/geo/countries.csv`. How
customs print them otherwise is kept by hand in `_PRINTED` below.
"""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pycountry
from babel import Locale

TARGET = Path("src/tricord/trade/data/countries.csv")
NAMES = Path("src/tricord/geo/countries.csv")
HEAD = """\
# Countries and territories: ISO 3166-1 alpha-3 and alpha-2, UN M49, and names in English, Korean,
# Japanese and Chinese. Codes: ISO 3166-1, UN M49 has the same numbers. Names: Unicode CLDR 47
# (Unicode License v3) and how customs and UN Comtrade print them. Made by
# tables/trade_countries.py, 2026-11. A code says what was printed; it is no statement on the
# status of any territory. XKX is user-assigned, not ISO's, and has no number.
"""

_PRINTED = {
    "PRK": "Dem. People's Rep. of Korea|Korea, Dem. People's Rep.|Korea, Dem. People's Rep. of|"
    "Korea, Dem. Rep.|Korea DPR|Korea, DPR|Korea, D.P.R.|Korea, P.D.R.|Korea D P Rp|"
    "Korea (North)|Korea, Democratic People's Republic|Korea, Democratic Peoples Republic Of|"
    "Korea (Democratic People's Republic of)|DPR of Korea|Korea PDR|N. Korea|N Korea|"
    "朝鲜民主主义人民共和国|北朝鲜|北韓|北韩|조선 민주주의 인민 공화국|이북",
    "KOR": "Rep. of Korea|Korea, Rep.|Korea, Rep. of|Korea Rep|Korea (South)|Korea, Republic|"
    "Korea (Republic of)|S. Korea|S Korea|Republic of Korea (South)|大韩民国|南韓|南韩|"
    "南朝鲜|한국(남한)",
    "TWN": "Taiwan Province of China|台湾省|中国台湾省|中華民国|대만(타이완)",
    "HKG": "China, Hong Kong SAR|Hong Kong, China|Hong Kong|中国香港|香港|홍콩|中国香港特别行政区",
    "MAC": "China, Macao SAR|Macao, China|Macau|Macao|中国澳门|澳门|마카오",
    "RUS": "Russia|Russian Federation|俄罗斯联邦|俄罗斯|러시아 연방",
    "USA": "USA|United States|United States of America|U.S.A.|美国|미국|アメリカ",
    "CHN": "China|China, mainland|China P Rp|中国大陆|중국|중화인민공화국",
    "BIH": "Bosnia Herzegovina|波斯尼亚和黑塞哥维那|波黑",
    "VGB": "Br. Virgin Isds",
    "CYM": "Cayman Isds",
    "CAF": "Central African Rep.",
    "COK": "Cook Isds",
    "COD": "Dem. Rep. of the Congo|刚果民主共和国|刚果(金)|民主刚果",
    "COG": "Congo|刚果(布)|刚果共和国",
    "DOM": "Dominican Rep.|多米尼加共和国",
    "FRO": "Faeroe Isds",
    "FLK": "Falkland Isds (Malvinas)",
    "FSM": "FS Micronesia",
    "LAO": "Lao People's Dem. Rep.",
    "MHL": "Marshall Isds",
    "MNP": "N. Mariana Isds",
    "MDA": "Rep. of Moldova",
    "SXM": "Saint Maarten",
    "SLB": "Solomon Isds",
    "TKM": "Turkmenistan",
    "TCA": "Turks and Caicos Isds",
    "TZA": "United Rep. of Tanzania",
    "VEN": "Venezuela (Bolivarian Republic of)",
    "BOL": "Bolivia (Plurinational State of)",
    "MKD": "TFYR of Macedonia|North Macedonia|前南马其顿",
    "SWZ": "Swaziland|Eswatini|斯威士兰",
    "CPV": "Cabo Verde|Cape Verde",
    "CZE": "Czechia|Czech Rep.|捷克共和国",
    "VAT": "Holy See (Vatican City State)",
    "TUR": "Turkey|Türkiye",
    "PSE": "State of Palestine|Occ. Palestinian Terr.|巴勒斯坦",
    "ARE": "阿联酋|阿拉伯联合酋长国",
    "SAU": "沙特阿拉伯|沙特",
    "LKA": "斯里兰卡",
    "MMR": "缅甸",
    "TLS": "东帝汶",
    "IDN": "印度尼西亚|印尼",
    "BES": "Bonaire",
    "VNM": "Viet Nam|Vietnam|越南",
    "SHN": "Saint Helena",
    "WLF": "Wallis and Futuna Isds",
    "VIR": "US Virgin Isds",
    "BVT": "Bouvet Island",
    "ATF": "Fr. South Antarctic Terr.",
    "IOT": "Br. Indian Ocean Terr.",
    "CCK": "Cocos Isds",
    "CXR": "Christmas Isds",
    "HMD": "Heard Island and McDonald Islands",
    "SGS": "South Georgia and the South Sandwich Islands",
    "UMI": "United States Minor Outlying Islands",
    "NFK": "Norfolk Isds",
}


def main() -> None:
    """Write."""
    chinese = Locale.parse("zh_Hans").territories
    traditional = Locale.parse("zh_Hant").territories
    numbers = {country.alpha_3: country.numeric for country in pycountry.countries}
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(("alpha3", "alpha2", "m49", "names"))
    with NAMES.open(encoding="utf-8", newline="") as known:
        for row in sorted(csv.DictReader(known), key=lambda row: row["alpha3"]):
            alpha2, alpha3 = row["alpha2"], row["alpha3"]
            names = row["names"].split("|") + _PRINTED.get(alpha3, "").split("|")
            names += [chinese.get(alpha2, ""), traditional.get(alpha2, "")]
            names = [name for name in dict.fromkeys(names) if name]
            rows.writerow((alpha3, alpha2, numbers.get(alpha3, ""), "|".join(names)))
    TARGET.write_text(HEAD + out.getvalue(), encoding="utf-8", newline="\n")
    print(TARGET.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
