from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.reading_model.analysis import ROOT, without_circles


@st.composite
def any_heads(draw):
    size = draw(st.integers(1, 12))
    heads = draw(st.lists(st.integers(ROOT, size - 1), min_size=size, max_size=size))
    return tuple(heads)


@given(any_heads())
def test_from_every_word_the_root_is_reached(heads):
    mended = without_circles(heads)
    for word in range(len(mended)):
        for _ in range(len(mended) + 1):
            word = mended[word]
            if word == ROOT:
                break
        assert word == ROOT


@given(any_heads())
def test_a_tree_stays_as_it_is(heads):
    mended = without_circles(heads)
    assert without_circles(mended) == mended
