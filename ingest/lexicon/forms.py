"""The forms that the tables' words take in a text, each with its entry."""

from collections.abc import Iterator, Sequence

from ingest.arabic import fold_word
from ingest.conjugation import before_pronoun, speakers_future, speakers_past
from ingest.conjugation import forms as conjugate
from ingest.lexicon.entries import Entry, Kind
from ingest.lexicon.tables import cues, rows

NISBA_ENDINGS = (("", "m", "s"), ("ة", "f", "s"), ("ان", "m", "d"), ("ين", "m", "p"), ("ون", "m", "p"),
                 ("تين", "f", "d"), ("تان", "f", "d"), ("ات", "f", "p"), ("ا", "m", "s"))  # fmt: skip


def _with_article(form: str) -> str:
    """Put the article on a noun, or on a noun and the adjectives that follow it."""
    return " ".join(word if word.startswith("ال") else "ال" + word for word in form.split())


def _nisba_forms(row: dict[str, str], kind: Kind, value: str) -> Iterator[tuple[str, Entry]]:
    """Inflect a nisba; in one of two words both agree if both are adjectives («كوري شمالي»), else only the last."""
    *head, last = row["form"].split()
    agree = all(word.endswith("ي") for word in head)
    for ending, gender, number in NISBA_ENDINGS:
        words = [*(w + ending if agree else w for w in head), last + ending]
        plain = Entry(kind, value, row, False, gender, number)
        yield " ".join(words), plain
        yield _with_article(" ".join(words)), plain._replace(definite=True)
        if head and not agree:
            yield " ".join(["ال" + words[0], *words[1:]]), plain._replace(definite=True)
    if row.get("plural"):
        yield row["plural"], Entry(kind, value, row, False, "m", "p")
        yield _with_article(row["plural"]), Entry(kind, value, row, True, "m", "p")


def _plain(name: str, kind: Kind, value: str, definite: bool = True) -> Iterator[tuple[str, Entry]]:
    for row in rows(name):
        yield row["form"], Entry(kind, row[value], row, definite, row.get("gender", ""), row.get("number", ""))


def _given_names() -> Iterator[tuple[str, Entry]]:
    """Names as the table spells them, and «عبدالحافظ» beside «عبد الحافظ»: some papers write them in one word."""
    listed = dict(_plain("given_names", Kind.GIVEN, "weight"))
    joined = ((form.replace(" ", "", 1), entry) for form, entry in listed.items() if form.startswith("عبد ال"))
    yield from listed.items()
    yield from ((form, entry) for form, entry in joined if form not in listed)


def _organizations() -> Iterator[tuple[str, Entry]]:
    for row in rows("organizations"):
        if row["kind"] == "nisba":
            yield from _nisba_forms(row, Kind.NISBA, row["code"])
        else:
            yield row["form"], Entry(Kind.ORGANIZATION, row["code"], row, True)


def _titles() -> Iterator[tuple[str, Entry]]:
    for row in rows("titles"):
        entry = Entry(Kind.TITLE, row["function"], row, row["form"].startswith("ال"), row["gender"], row["number"])
        yield row["form"], entry
        words = row["form"].split()
        phrase = len(words) == 2 and fold_word(words[1]) in cues("article_adjective")
        if not entry.definite and row["guard"] != "noun" and (len(words) == 1 or phrase):
            yield _with_article(row["form"]), entry._replace(definite=True)
        if row["number"] == "s" and row["gender"] == "m" and len(words) > 1 and words[1] not in cues("construct_end"):
            yield _appointed(words), entry._replace(definite=False)


def _appointed(words: Sequence[str]) -> str:
    """Return the accusative of an office in the construct, as news of who is appointed has it: «رئيسا للوزراء»."""
    head, second, *rest = words
    return " ".join([head + "ا", "لل" + second[2:] if second.startswith("ال") else "ل" + second, *rest])


def _portfolios() -> Iterator[tuple[str, Entry]]:
    for row in rows("portfolios"):
        entry = Entry(Kind.PORTFOLIO, row["code"], row, row["form"].startswith("ال"))
        yield row["form"], entry
        if entry.definite and " " not in row["form"]:
            bare = row["form"][2:]
            yield bare, entry._replace(definite=False)
            stem = bare[:-1] + "ت" if bare.endswith("ة") else bare
            for pronoun in ("ه", "ها"):
                yield stem + pronoun, entry


def _ranks() -> Iterator[tuple[str, Entry]]:
    for row in rows("ranks"):
        yield row["form"], Entry(Kind.RANK, row["rank"], row)
        yield _with_article(row["form"]), Entry(Kind.RANK, row["rank"], row, True)
        first, *rest = row["form"].split()
        if rest:
            yield " ".join([_with_article(first), *rest]), Entry(Kind.RANK, row["rank"], row, True)


def _events() -> Iterator[tuple[str, Entry]]:
    for row in rows("event_verbs"):
        for form, tense in conjugate(row["past"], row["present"]).items():
            entry = Entry(Kind.EVENT, row["type"], {**row, "pos": "verb", "tense": tense})
            yield form, entry
            if row["frame"] in ("object", "host", "discuss"):
                yield from _with_pronouns(form, entry)
        if row["frame"] in _OF_SPEAKERS:
            said = Entry(Kind.EVENT, row["type"], {**row, "pos": "verb", "tense": "future", "person": "first"})
            yield from ((form, said) for form in speakers_future(row["present"]))
            did = said._replace(attributes={**said.attributes, "tense": "past"})
            yield from ((form, did) for form in speakers_past(row["past"], row["present"]))
    for row in rows("event_nouns"):
        for form, possessed in _noun_forms(row["form"]):
            attributes = {**row, "pos": "noun", "possessed": possessed}
            yield form, Entry(Kind.EVENT, row["type"], attributes)


_OF_SPEAKERS = ("object", "host", "with", "visit", "to")
"""Frames of verbs with which speakers tell what they will do: «سألتقي»; «سأحل» is written like «الساحل»."""


def _with_pronouns(form: str, entry: Entry) -> Iterator[tuple[str, Entry]]:
    """Yield a verb with each pronoun of its object: «استقبله», «التقاها»; not what folds like a noun."""
    for pronoun in PRONOUNS:
        whole = before_pronoun(form, entry.attributes["tense"]) + pronoun
        if whole not in cues("noun_alike"):
            yield whole, entry._replace(attributes={**entry.attributes, "pronoun": pronoun})


PRONOUNS = ("ه", "ها", "هما", "هم")


def _noun_forms(form: str) -> Iterator[tuple[str, str]]:
    """Yield a noun bare, with the article and with the pronouns of the third person (value: that pronoun)."""
    head, *rest = form.split()
    tail = "".join(" " + word for word in rest)
    yield form, ""
    if not head.startswith("ال") and not rest:
        yield "ال" + form, ""
    if not rest and not head.endswith(("ة", "ات", "اء", "ا", "ى")):
        yield head + "ا", ""
    stems = {head[:-1] + "ت"} if head.endswith("ة") else {head}
    if head.endswith("اء"):
        stems = {head, head[:-1] + "ئ"}
    for stem in stems:
        for pronoun in PRONOUNS:
            yield stem + pronoun + tail, pronoun


def _verbs() -> Iterator[tuple[str, Entry]]:
    for row in rows("verbs"):
        for form, tense in conjugate(row["past"], row["present"]).items():
            yield form, Entry(Kind.VERB, row["class"], {"past": row["past"], "tense": tense})


def _operators() -> Iterator[tuple[str, Entry]]:
    for row in rows("operators"):
        entry = Entry(Kind.OPERATOR, row["class"], {"form": row["form"], "scope": row["scope"], "pos": row["pos"]})
        if row["pos"] == "verb":
            verb, _, tail = row["form"].partition(" ")
            for form in conjugate(verb, row["present"]):
                yield f"{form} {tail}".rstrip(), entry
        elif row["pos"] == "noun":
            for form, _ in _noun_forms(row["form"]):
                yield form, entry
        else:
            yield row["form"], entry


def _steps() -> Iterator[tuple[str, Entry]]:
    for row in rows("agreement_steps"):
        attributes = dict(row)
        if row["present"]:
            for form, tense in conjugate(row["form"], row["present"]).items():
                entry = Entry(Kind.STEP, row["step"], {**attributes, "pos": "verb", "tense": tense})
                for pronoun in ("", "ه", "ها", "هما"):
                    yield form.removesuffix("وا") + pronoun if pronoun else form, entry
        elif row["pos"] == "noun":
            for form, _ in _noun_forms(row["form"]):
                yield form, Entry(Kind.STEP, row["step"], attributes)
        else:
            yield row["form"], Entry(Kind.STEP, row["step"], attributes)


def _agreements() -> Iterator[tuple[str, Entry]]:
    for row in rows("agreements"):
        for form, _ in _noun_forms(row["form"]):
            yield form, Entry(Kind.AGREEMENT, row["kind"], row)


def all_forms() -> Iterator[tuple[str, Entry]]:
    """Yield every form of every table, spelt as the table spells it, with what it stands for."""
    yield from _plain("country_names", Kind.COUNTRY, "iso2")
    for row in rows("nisbas"):
        yield from _nisba_forms(row, Kind.NISBA, row["iso2"])
    yield from _plain("cities", Kind.CITY, "city")
    yield from _plain("governments", Kind.GOVERNMENT, "id")
    yield from _organizations()
    yield from _plain("agencies", Kind.AGENCY, "id")
    yield from _titles()
    yield from _portfolios()
    yield from _plain("bodies", Kind.BODY, "kind")
    yield from _ranks()
    yield from _plain("honorifics", Kind.HONORIFIC, "kind")
    yield from _given_names()
    for row in rows("leaders"):
        yield from (
            (form, Entry(Kind.LEADER, row["iso2"] or row["organization"], row))
            for form in (row["form"], row["short"])
            if form
        )
    yield from _plain("dynasties", Kind.DYNASTY, "iso2")
    yield from _plain("name_stops", Kind.STOP, "reason")
    yield from _verbs()
    yield from _events()
    yield from _operators()
    yield from _plain("topics", Kind.TOPIC, "topic")
    yield from _agreements()
    yield from _steps()
    yield from _plain("acts", Kind.ACT, "act")
    yield from _plain("groups", Kind.GROUP, "kind")
    yield from _plain("gates", Kind.GATE, "gate")
    yield from _plain("state_groups", Kind.LEAGUE, "states")
    for row in rows("revisions"):
        nouns = row["sense"] in ("renew", "study")
        for form in [f for f, _ in _noun_forms(row["form"])] if nouns else [row["form"]]:
            yield form, Entry(Kind.REVISION, row["sense"], row)
    for row in rows("joint_bodies"):
        yield row["word"], Entry(Kind.JOINT, row["role"], row)
