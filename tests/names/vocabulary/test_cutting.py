import pytest
from hypothesis import given
from hypothesis import strategies as st

from tricord.names.folding import fold
from tricord.names.scripts import Script, runs
from tricord.names.vocabulary import Role, initials, words

SCHEMAS = ["Person", "Organization", "Company", "LegalEntity", "Vessel", "Airplane"]


def shown(name: str, schema: str = "Company") -> list[str]:
    """Each word as "text" for a name, "text=concept" for a word of the vocabulary."""
    return [
        f"{word.text}={word.concept or word.role}"
        if word.concept or word.role != "name"
        else word.text
        for word in words(fold(name), schema)
    ]


def roles(name: str, schema: str = "Company") -> list[str]:
    return [word.role.value for word in words(fold(name), schema)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("조선광업개발무역회사", "조선=korea 광업=mining 개발=development 무역=trade 회사=company"),
        ("단군무역회사", "단군 무역=trade 회사=company"),
        ("압록강개발은행", "압록강=amnokgang 개발=development 은행=bank"),
        ("조선련봉총회사", "조선=korea 련봉 총=general 회사=company"),
        ("정찰총국", "정찰=reconnaissance 총=general 국=bureau"),
        ("국방성", "국방=defense 성=ministry"),
        ("대성", "대성"),
        ("신대성무역", "신대성 무역=trade"),
        ("제2자연과학원", "2=number:2 자연=natural 과학=science 원=academy"),
        ("朝鮮鉱業開発貿易会社", "朝鮮=korea 鉱業=mining 開発=development 貿易=trade 会社=company"),
        ("高麗銀行", "高麗=korea 銀行=bank"),
        ("三菱重工業株式会社", "三菱 重=heavy 工業=industry 株式会社=joint-stock"),
        ("第二自然科学院", "第二=number:2 自然=natural 科学=science 院=academy"),
        (
            "丹东鸿祥实业发展有限公司",
            "丹东=dandong 鸿祥 实业=industry 发展=development 有限公司=limited",
        ),
        ("バンクオブコリア", "バンク=bank オブ=of コリア=korea"),
        ("コンピュータ・センター", "コンピュータ=computer センター=center"),
    ],
)
def test_names_without_spaces_are_cut_where_their_words_meet(name, expected):
    assert shown(name) == expected.split()


@pytest.mark.parametrize(
    ("name", "form", "family"),
    [
        ("Foo Co., Ltd.", "co ltd", "limited"),
        ("Foo Company Limited", "company limited", "limited"),
        ("Foo Pte. Ltd.", "pte ltd", "limited"),
        ("Foo Sdn Bhd", "sdn bhd", "limited"),
        ("Foo L.L.C.", "l l c", "limited"),
        ("Foo LLC", "llc", "limited"),
        ("OOO Foo", "ooo", "limited"),
        ("ООО Фу", "ооо", "limited"),
        ("Общество с ограниченной ответственностью Фу", None, "limited"),
        ("Foo d.o.o.", "d o o", "limited"),
        ("Foo S.r.l.", "s r l", "limited"),
        ("Foo B.V.", "b v", "limited"),
        ("Foo Kft.", "kft", "limited"),
        ("Foo FZCO", "fzco", "limited"),
        ("Foo FZE", "fze", "limited"),
        ("주식회사 푸", "주식회사", "joint-stock"),
        ("㈜푸", "주", "joint-stock"),
        ("유한책임회사 푸", "유한책임회사", "limited"),
        ("フー合同会社", "合同会社", "limited"),
        ("フー・エル・エル・シー", "llc", "limited"),
        ("フー・オー・オー・オー", "ooo", "limited"),
        ("푸 엘엘씨", "llc", "limited"),
        ("大成有限公司", "有限公司", "limited"),
        ("大成股份有限公司", "股份有限公司", "joint-stock"),
        ("Foo S.p.A.", "s p a", "joint-stock"),
        ("Foo AG", "ag", "joint-stock"),
        ("Foo A/S", "a s", "joint-stock"),
        ("Oy Foo", "oy", "joint-stock"),
        ("PAO Foo", "pao", "joint-stock"),
        ("ЗАО Фу", "зао", "joint-stock"),
        ("Foo Public Joint-Stock Company", "public joint stock company", "joint-stock"),
        ("Foo GmbH & Co. KG", "gmbh co kg", "partnership"),
        ("Foo LLP", "llp", "partnership"),
        ("합자회사 푸", "합자회사", "partnership"),
        ("FGUP Foo", "fgup", "state-enterprise"),
        ("Foo Corporation", "corporation", "company"),
        ("푸회사푸", None, None),
        ("Foo Group", "group", "group"),
        ("Foo Holdings", "holdings", "holding"),
    ],
)
def test_legal_forms_of_all_languages_fall_into_families(name, form, family):
    forms = [word for word in words(fold(name), "Company") if word.role is Role.FORM]
    if family is None:
        assert len(forms) <= 1
        return
    assert [word.concept for word in forms] == [family]
    assert form is None or forms[0].text == form


def test_a_form_that_is_also_a_word_counts_only_behind_the_name():
    assert shown("AS Trading Co Ltd") == ["as", "trading=trade", "co ltd=limited"]
    assert shown("Foo AS") == ["foo", "as=joint-stock"]
    assert shown("Foo S.A. (Panama)") == ["foo", "s a=joint-stock", "panama=panama"]
    assert shown("S. A. Lavochkin") == ["s", "a", "lavochkin"]


@pytest.mark.parametrize(
    "same",
    [
        [
            "bank",
            "unhaeng",
            "은행",
            "銀行",
            "银行",
            "バンク",
            "банк",
            "banco",
            "banque",
            "بانک",
            "banking",
        ],
        [
            "trading",
            "muyok",
            "무역",
            "貿易",
            "贸易",
            "トレーディング",
            "торговля",
            "ticaret",
            "trdg",
        ],
        ["shipping", "haeun", "해운", "海運", "航运", "シッピング", "shpg", "denizcilik"],
        ["Korea", "Choson", "Chosun", "조선", "고려", "朝鮮", "コリア", "Корея", "DPRK"],
        ["pyongyang", "평양", "平壌", "ピョンヤン", "Пхеньян"],
        ["defence", "defense", "국방", "国防"],
        ["centre", "center", "센터", "쎈터", "センター", "центр"],
        ["aluminium", "aluminum", "알루미늄"],
        ["industries", "industry", "공업", "インダストリーズ"],
        ["committee", "wiwonhoe", "위원회", "委員会", "комитет"],
        ["hoesa", "company", "회사", "会社", "公司", "カンパニー", "corporation"],
        ["star", "スター", "звезда", "estrella"],
    ],
)
def test_translations_and_spellings_of_a_word_are_one_concept(same):
    concepts = {words(fold(text), "Company")[0].concept for text in same}
    assert len(concepts) == 1
    assert concepts != {""}


def test_unlike_goods_are_not_one_concept():
    texts = [
        "coal",
        "steel",
        "oil",
        "gas",
        "fuel",
        "cement",
        "tobacco",
        "rice",
        "computer",
        "software",
    ]
    assert len({words(text, "Company")[0].concept for text in texts}) == len(texts)


def test_generic_words_forms_and_places_never_look_like_names():
    assert roles("Korea General Trading Corporation") == ["generic", "generic", "generic", "form"]
    assert roles("Ministry of Atomic Energy Industry")[1] == "particle"
    assert "name" not in roles("Ministry of Atomic Energy Industry")


def test_compounds_are_the_words_they_are_made_of():
    assert shown("Ch'ongguk") == ["chong=general", "guk=bureau"]
    assert shown("chonghoesa") == ["chong=general", "hoesa=company"]
    assert shown("수출입상사") == ["수출=export", "입=import", "상사=company"]


def test_letters_spelt_out_become_latin_letters():
    assert shown("アール・ケー・ブリズ・オー・オー・オー") == ["rk", "ブリズ", "ooo=limited"]
    assert shown("비비씨") == ["bbc"]
    assert shown("シー・オー・アール・ピー")[0] == "corp=company"
    found = words(fold("アール・ケー"), "Company")
    assert (found[0].text, found[0].script) == ("rk", Script.LATIN)


def test_a_single_letter_name_stays_what_it_is():
    assert shown("シー・スター", "Vessel")[0] == "シー=sea"
    assert words(fold("エー"), "Company")[0].script is Script.KANA


@pytest.mark.parametrize(
    ("name", "schema", "number"),
    [
        ("Office No. 39", "Organization", "39"),
        ("Ryonhwa No 2", "Vessel", "2"),
        ("2nd Academy", "Organization", "2"),
        ("Second Academy", "Organization", "2"),
        ("Second Academy", "Company", "2"),
        ("CHE 2 KYONGJE WIWONHOE", "Organization", "2"),
        ("제2경제위원회", "Organization", "2"),
        ("第2経済委員会", "Organization", "2"),
        ("第十二造船所", "Company", "12"),
        ("Finneco III", "Vessel", "3"),
        ("Ocean XIX", "Vessel", "19"),
        ("Ocean V", "Vessel", "5"),
        ("Ocean 007", "Vessel", "7"),
        ("만경봉92호", "Vessel", "92"),
        ("第二大成丸", "Vessel", "2"),
        ("Ocean Five", "Vessel", "5"),
        ("٣ البحر", "Company", "3"),
    ],
)
def test_numbers_agree_however_they_are_written(name, schema, number):
    found = [word for word in words(fold(name), schema) if word.role is Role.NUMBER]
    assert [word.concept for word in found] == [f"number:{number}"]


def test_roman_letters_inside_a_name_are_no_numbers():
    assert shown("Xi Shipping", "Company")[0] == "xi"
    assert roles("V Ocean", "Vessel")[0] == "name"


def test_ships_lose_their_kind_and_nothing_else():
    assert shown("M/V Chong Chon Gang", "Vessel") == ["m v=ship", "chong", "chon", "gang"]
    assert shown("MT Ocean Star", "Vessel")[0] == "mt=tanker"
    assert roles("MV OCEAN TRADER", "Vessel") == ["title", "name", "name"]
    assert shown("만경봉호", "Vessel") == ["만경봉", "호=ship"]
    assert shown("大成丸", "Vessel") == ["大成丸"]


def test_initials_leave_out_forms_and_particles():
    found = words(fold("Korea Mining Development Trading Corporation"), "Company")
    assert initials(found) == "kmdt"
    assert initials(words("bank of east land", "Company")) == "bel"
    assert initials(()) == ""


@given(st.text(), st.sampled_from([*SCHEMAS, "Thing"]))
def test_any_text_gives_words(text, schema):
    for name in (text, fold(text)):
        for word in words(name, schema):
            assert word.text
            assert word.text.strip() == word.text


PARTS = """
    kim 김정은 조선 무역 회사 은행 총국 대성 朝鮮 銀行 有限公司 金 コリア トレーディング ーー
    a s co ltd sa as al do van ооо банк общество 2 ii 2nd ４ محمد x5
"""
NAMES = st.lists(st.sampled_from(PARTS.split()), max_size=12).flatmap(
    lambda parts: st.sampled_from([" ", ""]).map(lambda gap: gap.join(parts))
)


@given(st.one_of(NAMES, st.text()), st.sampled_from(SCHEMAS))
def test_no_letter_is_lost(text, schema):
    folded = fold(text)
    # Markers before numbers and names of letters are meant to go: they are left out of the texts.
    if any(sign in folded for sign in ("no", "nr", "num", "che", "je", "제", "第")):
        return
    found = "".join(word.text for word in words(folded, schema)).replace(" ", "")
    if all(script is not Script.KANA and script is not Script.HANGUL for _, script in runs(folded)):
        assert found == "".join(part for part, _ in runs(folded))


@pytest.mark.parametrize("char", ["무", "貿", "ト", "a", "無무a", "은행", "な"])
def test_very_long_names_are_cut_in_the_time_of_their_length(char):
    assert words(char * (10_000 // len(char)), "Company")
