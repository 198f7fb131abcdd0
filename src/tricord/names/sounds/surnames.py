"""Surnames in Chinese characters whose reading is not the usual one of the character.

Keys are in the folded form of :func:`tricord.names.sounds.han.canonical`: the simplified one.
"""

from __future__ import annotations

PINYIN_SURNAMES = {
    "朴": "piao", "沈": "shen", "单": "shan", "曾": "zeng", "解": "xie", "仇": "qiu", "区": "ou",
    "查": "zha", "盖": "ge", "任": "ren", "尉迟": "yuchi", "万俟": "moqi", "乐": "yue",
    "覃": "qin", "翟": "zhai", "召": "shao", "缪": "miao", "宁": "ning", "员": "yun", "逄": "pang",
    "秘": "bi", "冼": "xian", "折": "she", "洗": "xian", "哈": "ha", "纪": "ji", "那": "na",
    "繁": "po", "长孙": "zhangsun", "尉": "wei", "盛": "sheng", "祭": "zhai", "隗": "kui",
    "黑": "he", "种": "chong", "晁": "chao", "贾": "jia", "石": "shi", "臧": "zang", "卜": "bu",
    "华": "hua", "车": "che", "柏": "bai", "令狐": "linghu", "澹台": "tantai", "单于": "chanyu",
    "鲜于": "xianyu", "大": "da", "朝": "chao", "重": "chong", "长": "chang", "行": "xing",
    "吕": "lu", "俞": "yu", "余": "yu", "于": "yu", "裴": "pei", "薛": "xue", "奇": "qi",
    "谌": "chen", "仉": "zhang", "阚": "kan", "郗": "xi", "宓": "mi", "厍": "she",
}  # fmt: skip
"""Surname in folded characters to pinyin without tones; surnames of two characters too."""

KOREAN_SURNAMES = {"金": "김", "沈": "심", "车": "차", "冯": "풍", "葛": "갈", "南": "남"}
"""Surname to the Hangul it is read as, where the character is otherwise read differently."""

JAPANESE_OF_KOREAN_SURNAMES = {
    "金": ("kin", "kimu"), "李": ("ri", "i"), "朴": ("boku", "paku"), "崔": ("sai", "che"),
    "郑": ("tei", "chon"), "姜": ("kyo", "kan"), "赵": ("cho",), "尹": ("in", "yun"),
    "张": ("cho", "chan"), "林": ("rin", "rimu", "imu"), "韩": ("kan", "han"), "吴": ("go", "o"),
    "徐": ("jo", "so"), "申": ("shin",), "权": ("ken", "kwon"), "黄": ("ko", "fan"),
    "安": ("an",), "全": ("zen", "chon"), "高": ("ko",), "文": ("bun", "mun"),
    "孙": ("son",), "白": ("haku", "peku"), "许": ("kyo", "ho"), "卢": ("ro", "no"),
    "郭": ("kaku", "kwaku"), "玄": ("gen", "hyon"), "柳": ("ryu", "yu"), "洪": ("ko", "hon"),
    "南": ("nan", "namu"), "沈": ("chin", "shimu"), "河": ("ka", "ha"), "成": ("sei", "son"),
    "车": ("sha", "cha"), "朱": ("shu", "chu"), "禹": ("u",), "具": ("gu", "ku"),
    "罗": ("ra", "na"), "陈": ("chin",), "池": ("chi",), "元": ("gen", "won"), "方": ("ho", "pan"),
    "孔": ("ko", "kon"), "太": ("tai", "te"), "梁": ("ryo", "yan"), "宋": ("so", "son"),
    "马": ("ba", "ma"), "明": ("mei", "myon"), "吉": ("kichi", "kiru"), "延": ("en", "yon"),
}  # fmt: skip
"""Korean surname to what Japanese papers wrote: the older on-yomi, then the Korean sound."""
