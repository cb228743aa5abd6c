"""Country names in queries."""

import pytest
from pydantic_core import PydanticCustomError

from app.countries import known, resolve


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ليبيا", "LY"), ("لِيبيا", "LY"), ("ly", "LY"), ("LBY", "LY"), ("Libya", "LY"), ("LIBYE", "LY"),
        ("الجزائر", "DZ"), ("الجزاير", "DZ"), ("Algérie", "DZ"), ("algerie", "DZ"), ("السعودية", "SA"),
        ("السعوديه", "SA"), ("المملكة العربية السعودية", "SA"), ("الإمارات", "AE"), ("الامارات", "AE"),
        ("فلسطين", "PS"), ("سوريا", "SY"), ("سورية", "SY"), ("أمريكا", "US"), ("امريكا", "US"), ("USA", "US"),
        ("UK", "GB"), ("النيجر", "NE"), ("نيجيريا", "NG"), ("كوسوفو", "XK"), ("Cote d’Ivoire", "CI"),
        ("الكونغو الديمقراطية", "CD"), ("congo-brazzaville", "CG"), ("  مصر ", "EG"), ("ﻣﺼﺮ", "EG"),
    ],
)  # fmt: skip
def test_resolve(name: str, code: str) -> None:
    assert resolve(name) == code


@pytest.mark.parametrize(
    ("name", "codes"), [("الكونغو", ["CD", "CG"]), ("Congo", ["CD", "CG"]), ("كوريا", ["KP", "KR"])]
)
def test_ambiguous(name: str, codes: list[str]) -> None:
    with pytest.raises(PydanticCustomError) as caught:
        resolve(name)
    assert caught.value.context == {"candidates": codes}


@pytest.mark.parametrize("name", ["", " ", "نيجريا الكبرى", "Niger1", "L", "ZZ", "' OR 1=1", "\x00"])
def test_unknown(name: str) -> None:
    with pytest.raises(PydanticCustomError):
        resolve(name)


def test_no_name_means_two_states_unless_listed() -> None:
    shared = {key: codes for key, codes in known().items() if len(codes) > 1}
    assert set(shared.values()) <= {frozenset({"CD", "CG"}), frozenset({"KP", "KR"})}
