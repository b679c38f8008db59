"""What the linter refuses and what it lets pass, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from entrepot.brief.lint import lint
from entrepot.brief.lint.figures import changes_number, numbers_in
from entrepot.brief.lint.stages import raises_status
from entrepot.brief.lint.told import Told, names_source
from entrepot.brief.lint.verdicts import gives_verdict, verdicts_in
from entrepot.brief.lint.voices import changes_polarity, drops_attribution, drops_hedge
from entrepot.model.brief import Maker, Sentence, Wording
from entrepot.model.claims import Factuality, Quantity, Source, Stance
from entrepot.model.complaints import Rule
from entrepot.model.spans import Quote

ORDER = ("initiator Russia country:ru", "giver Iran country:ir", "goods drones class:uav")


def test_the_bundled_brief_and_the_annotated_documents_pass(bundled, annotated, others):
    for made in (bundled, annotated, others):
        assert made.complaints(made.brief) == ()


LEAD = "Russia has reportedly ordered over 2,400 Iranian drones through Belarus."
CHANGES = [
    (LEAD, "Russia has ordered over 2,400 Iranian drones through Belarus.", Rule.HEDGE),
    (LEAD, "Russia reportedly received over 2,400 Iranian drones through Belarus.", Rule.STATUS),
    (LEAD, "Russia has reportedly ordered, and Iran delivered, over 2,400 drones.", Rule.STATUS),
    (LEAD, "Russia has reportedly ordered over 3,400 Iranian drones through Belarus.", Rule.NUMBER),
    (LEAD, "Russia has reportedly ordered two million Iranian drones through Belarus.", Rule.NUMBER),
    (LEAD, "Russia has reportedly not ordered over 2,400 Iranian drones through Belarus.", Rule.NEGATION),
    (LEAD, "Russia has reportedly ordered over 2,400 Iranian drones, and so evades sanctions.", Rule.WORD),
    (LEAD, "Russia has reportedly ordered over 2,400 Iranian drones; this proves the alliance.", Rule.WORD),
    (LEAD, "Russia has reportedly smuggled over 2,400 Iranian drones it ordered.", Rule.WORD),
    (
        "Iran denies supplying weapons to Russia for the war in Ukraine.",
        "Iran confirms supplying weapons to Russia for the war in Ukraine.",
        Rule.NEGATION,
    ),
    (
        "According to Zelensky, Russia has ordered about 2,000 Shahed drones from Iran.",
        "Russia has ordered about 2,000 Shahed drones from Iran.",
        Rule.ATTRIBUTION,
    ),
    (
        "According to Zelensky, Russia has ordered about 2,000 Shahed drones from Iran.",
        "According to Putin, Russia has ordered about 2,000 Shahed drones from Iran.",
        Rule.ATTRIBUTION,
    ),
]


def with_text(brief, old, new, made_by=Maker.RULE):
    """The brief with one sentence put in other words, wherever it stands."""

    def sentences(listed):
        return tuple(replace(one, text=new, made_by=made_by) if one.text == old else one for one in listed)

    def section(one):
        groups = (
            replace(
                group,
                statements=tuple(
                    replace(
                        each,
                        sentences=sentences(each.sentences),
                        denials=sentences(each.denials),
                        contradictions=sentences(each.contradictions),
                    )
                    for each in group.statements
                ),
            )
            for group in one.groups
        )
        return replace(one, groups=tuple(groups))

    return replace(brief, summary=section(brief.summary), sections=tuple(map(section, brief.sections)))


@pytest.mark.parametrize("made_by", Maker)
@pytest.mark.parametrize(("old", "new", "rule"), CHANGES, ids=[f"{n} {one[2].value}" for n, one in enumerate(CHANGES)])
def test_a_sentence_that_says_more_than_its_claims_is_refused_whoever_wrote_it(bundled, old, new, rule, made_by):
    changed = with_text(bundled.brief, old, new, made_by)
    assert changed != bundled.brief
    found = bundled.complaints(changed)
    assert rule in {one.rule for one in found if one.sentence == new}
    assert all(one.what and one.remedy and one.where for one in found)


def test_a_sentence_in_other_words_that_says_the_same_passes(bundled):
    for new in (
        "Over 2,400 Iranian drones were allegedly ordered by Russia, through Belarus.",
        "It is not known who said so, but Russia has reportedly ordered 2,400 drones or more from Iran.",
    ):
        changed = with_text(bundled.brief, LEAD, new)
        assert [one for one in bundled.complaints(changed) if one.rule is not Rule.NEGATION] == []


def told(text, *claims, wording=Wording.RULE):
    return Told(Sentence(text, tuple(c.claim_id for c in claims), (1,), wording), "here", "sentences", claims, (), {})


def test_the_rows_of_the_timeline_are_held_to_the_same_rules(bundled):
    rows = tuple(
        replace(row, text=row.text.replace("reportedly ", "").replace("According to ", "Ask ", 1))
        for row in bundled.brief.timeline.rows
        if not row.text.endswith("”")
    )
    changed = replace(bundled.brief, timeline=replace(bundled.brief.timeline, rows=rows))
    found = bundled.complaints(changed)
    assert {one.rule for one in found} == {Rule.HEDGE, Rule.ATTRIBUTION}
    assert all(one.where.startswith("timeline, row") for one in found)


SOURCES = [
    ("Zelensky", "Ukrainian President Volodymyr Zelensky", True),
    ("Kyiv", "Ukraine", True),
    ("belgrade", "Serbia", True),
    ("he", "whoever", True),
    ("the company's annual report", "its annual report", True),
    ("the company", "Everpeak", True),
    ("Nordwire", "Minsk Dossier", False),
    ("the Ukrainian defence ministry", "Norway", False),
]


@pytest.mark.parametrize(("who", "words", "is_named"), SOURCES)
def test_a_source_is_named_in_any_of_its_forms(who, words, is_named):
    assert names_source(who, words) is is_named


ATTRIBUTED = [
    ("According to Minsk Dossier, Russia ordered drones from Iran.", True),
    ("Minsk Dossier reports that Russia ordered drones from Iran.", True),
    ("Russia ordered drones from Iran, Minsk Dossier says.", True),
    ("Russia ordered drones from Iran, according to Minsk Dossier.", True),
    ("Nordwire reports that, according to Minsk Dossier, Russia ordered drones from Iran.", True),
    ("Russia ordered drones from Iran.", False),
    ("Minsk Dossier and Russia ordered drones from Iran.", False),
    ("According to Nordwire, Russia ordered drones from Iran and Minsk Dossier.", False),
]


@pytest.mark.parametrize(("text", "is_kept"), ATTRIBUTED)
def test_the_source_is_named_as_speaking_and_not_only_somewhere(tell, text, is_kept):
    claim = tell("order", *ORDER, status="ordered", sources=("asserts Minsk Dossier",))
    assert (not list(drops_attribution(told(text, claim)))) is is_kept


def test_a_claim_that_stands_on_its_own_needs_no_attribution(tell):
    alone = tell("order", *ORDER)
    said = tell("order", *ORDER, sources=("asserts Minsk Dossier",))
    assert list(drops_attribution(told("Russia ordered drones.", said, alone))) == []


def test_both_sources_of_a_chain_are_named(tell):
    claim = tell("order", *ORDER, sources=("reports Nordwire", "asserts Minsk Dossier"))
    assert list(drops_attribution(told("According to Minsk Dossier, Russia ordered drones.", claim)))


@pytest.mark.parametrize(
    ("status", "text", "is_kept"),
    [
        ("planned", "Iran plans to supply drones to Russia.", True),
        ("planned", "Drones are to be supplied to Russia.", True),
        ("planned", "Iran has supplied the drones that it planned to make.", False),
        ("planned", "Iran supplied drones to Russia.", False),
        ("ordered", "Russia has ordered drones made in Iran.", True),
        ("ordered", "Drones were delivered to Russia, as ordered.", False),
        ("explored", "Russia is exploring the production of drones.", True),
        ("explored", "Russia produces drones.", False),
        ("hypothetical", "Drones could have been supplied to Russia.", True),
        ("hypothetical", "Drones have been supplied to Russia.", False),
        ("occurred", "Iran supplied drones to Russia.", True),
    ],
)
def test_what_is_not_done_is_not_told_as_done(tell, status, text, is_kept):
    claim = tell("supply", *ORDER, status=status)
    assert (not list(raises_status(told(text, claim)))) is is_kept


@pytest.mark.parametrize(
    ("factuality", "sources", "text", "is_kept"),
    [
        ("PR+", ("reports",), "Iran reportedly supplied drones.", True),
        ("PR+", ("reports",), "Iran supplied drones.", False),
        ("PS+", (), "Iran may have supplied drones.", True),
        ("PS+", (), "Iran has supplied drones.", False),
        ("PR+", ("asserts Kyiv",), "According to Ukraine, Iran supplied drones.", True),
        ("CT+", (), "Iran supplied drones.", True),
    ],
)
def test_a_hedge_is_kept(tell, factuality, sources, text, is_kept):
    claim = tell("supply", *ORDER, factuality=factuality, sources=sources)
    assert (not list(drops_hedge(told(text, claim)))) is is_kept


def test_a_named_source_that_is_unsure_stays_unsure(tell):
    claim = tell("supply", *ORDER)
    unsure = replace(claim, sources=(Source(Quote(0, 4, "Kyiv"), Stance.ASSERTS, Factuality.PROBABLE),))
    assert list(drops_hedge(told("According to Ukraine, Iran supplied drones.", unsure)))
    assert not list(drops_hedge(told("According to Ukraine, Iran probably supplied drones.", unsure)))


@pytest.mark.parametrize(
    ("outer", "inner", "text", "is_kept"),
    [
        ("PR+", "CT+", "Reuters reports that, according to Ukraine, Iran supplied drones.", True),
        ("PR+", "PR+", "Reuters reports that, according to Ukraine, Iran supplied drones.", False),
        ("PR+", "PR+", "Reuters reports that, according to Ukraine, Iran probably supplied drones.", True),
        ("PS+", "CT+", "Reuters reports that, according to Ukraine, Iran supplied drones.", False),
    ],
)
def test_a_source_that_hands_on_what_another_says_needs_no_hedge_of_its_own(tell, outer, inner, text, is_kept):
    chain = (
        Source(Quote(0, 7, "Reuters"), Stance.REPORTS, Factuality(outer)),
        Source(Quote(20, 24, "Kyiv"), Stance.ASSERTS, Factuality(inner)),
    )
    claim = replace(tell("supply", *ORDER, factuality="PR+"), sources=chain)
    assert (not list(drops_hedge(told(text, claim)))) is is_kept


@pytest.mark.parametrize(
    ("factuality", "sources", "text", "is_kept"),
    [
        ("Uu", ("denies Iran",), "Iran denies supplying drones.", True),
        ("Uu", ("denies Iran",), "Iran rejects the report that it supplied drones.", True),
        ("Uu", ("denies Iran",), "Iran admits supplying drones.", False),
        ("CT-", (), "Iran did not supply drones.", True),
        ("CT-", (), "Iran supplied drones.", False),
        ("CT+", (), "Iran never supplied drones.", False),
        ("CT+", (), "Russia has ordered drones. Delivery is not shown.", True),
    ],
)
def test_a_denial_and_a_not_are_neither_lost_nor_added(tell, factuality, sources, text, is_kept):
    claim = tell("supply", *ORDER, factuality=factuality, sources=sources)
    assert (not list(changes_polarity(told(text, claim)))) is is_kept


def test_the_complaint_names_the_negation_that_is_new(tell):
    claim = tell("supply", "giver Not_Here_Ltd org:not-here", ORDER[1])
    (what,) = changes_polarity(told("Not Here Ltd never supplied Russia.", claim))
    assert "never" in what


VERDICTS = [
    ("Iran smuggled drones to Russia.", "Iran smuggled drones.", (), False),
    ("According to Kyiv, Iran smuggled drones to Russia.", "Iran smuggled drones, Kyiv said.", ("asserts Kyiv",), True),
    ("According to Kyiv, Iran smuggled drones to Russia.", "Iran sent drones, Kyiv said.", ("asserts Kyiv",), False),
    ("Iran smuggled drones to Russia.", "Iran smuggled drones, Kyiv said.", ("asserts Kyiv",), False),
    ("The paper writes that Iran “smuggled” drones to Russia.", "Iran smuggled drones.", (), True),
]


@pytest.mark.parametrize(("text", "evidence", "sources", "passes"), VERDICTS)
def test_a_verdict_needs_a_named_source_whose_word_it_is(tell, text, evidence, sources, passes):
    claim = replace(tell("supply", *ORDER, sources=sources), evidence=(Quote(0, len(evidence), evidence),))
    assert (not list(gives_verdict(told(text, claim), ()))) is passes


def test_a_record_may_give_a_verdict(tell):
    words = "The company evaded export controls."
    claim = replace(tell("evade", *ORDER), evidence=(Quote(0, len(words), words),))
    sentence = told("The company evaded export controls.", claim)
    assert list(gives_verdict(sentence, ()))
    assert not list(gives_verdict(sentence, {claim.claim_id}))


FORMS = "evades circumvented illegally unlawful smuggling launders proven guilty criminals violations bribed conspiracy"


@pytest.mark.parametrize("word", FORMS.split())
def test_every_form_of_a_verdict_is_known(word):
    assert [match[0] for match in verdicts_in(f"It was {word}.")] == [word]


@pytest.mark.parametrize("text", ["This has not been proven.", "An approved and improved provider.", "Provence"])
def test_words_that_only_look_like_a_verdict_pass(text):
    assert list(verdicts_in(text)) == []


def test_numbers_within_names_are_no_numbers():
    assert [words for _, words in numbers_in("The Su-35, the BTR-82A and T-72B3 cost $3.5 billion in 2023.")] == [
        "3.5 billion",
        "2023",
    ]


def test_only_the_number_of_the_claim_passes(tell):
    claim = tell("supply", *ORDER, quantities=(Quantity("drones", 2000.0, 2000.0, "1"),))
    assert list(changes_number(told("Iran supplied 2,000 drones.", claim))) == []
    assert list(changes_number(told("Iran supplied 2,001 drones.", claim)))


def test_a_finding_of_other_documents_is_named_as_such(bundled):
    found = lint(bundled.brief, bundled.draft.claims, (), bundled.documents)
    assert {one.rule for one in found} >= {Rule.CITATION}
