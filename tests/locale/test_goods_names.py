from tricord.locale import LANGUAGES, keys, text
from tricord.measures import load
from tricord.trade.countries import alpha2, of_number


def test_goods_are_named_as_the_measures_name_them():
    for measure in load():
        for goods in measure.goods:
            if goods.codes:
                said = {
                    language: text(f"traded-goods-{goods.goods_id}", language)
                    for language in LANGUAGES
                }
                assert said == {language: goods.names.said(language) for language in LANGUAGES}


def test_every_state_that_has_a_code_has_a_name():
    states = {of_number(n) or "" for n in range(1000)}
    known = keys("en")
    assert [s for s in sorted(states) if alpha2(s) and f"country-{s}" not in known] == []
